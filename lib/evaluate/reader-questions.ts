// A sixth set of questions, of readers who follow the affairs from week to week: names in other scripts and with slips, in the plural and the
// possessive, who supplies or stopped to, sums and spans of time in words, two organizations at once. Written from the briefs alone, before
// the search was asked any of them, and kept as they were written: search is mended in general ways or not at all, never a question.
import { deal, type SearchQuestion } from './search-questions.ts';

export const readerQuestions: readonly SearchQuestion[] = [
  { q: 'who supplies fuel cells to Oracle', wanted: [deal('energy', 'bloom-energy', 'oracle')] },
  {
    q: "Sutskever's company",
    wanted: [
      deal('investment', 'nvidia', 'safe-superintelligence'),
      deal('compute', 'google-cloud', 'safe-superintelligence'),
    ],
  },
  { q: 'what has Nvidia guaranteed for OpenAI', wanted: [deal('financing', 'nvidia', 'sb-energy')] },
  { q: '英伟达 投资 OpenAI', wanted: [deal('investment', 'nvidia', 'openai')] },
  {
    q: 'Anthropic compute deals worth more than a billion since March 2026',
    wanted: [
      deal('compute', 'spacex', 'anthropic'),
      deal('compute', 'google', 'anthropic'),
      deal('compute', 'akamai', 'anthropic'),
    ],
  },
  { q: 'offers that Hugging Face turned down', wanted: [deal('investment', 'nvidia', 'hugging-face')] },
  {
    q: 'takeovers blocked by regulators',
    wanted: [deal('acquisition', 'broadcom', 'qualcomm'), deal('acquisition', 'meta', 'manus')],
  },
  { q: 'Microsoft no longer exclusive cloud of OpenAI', wanted: [deal('compute', 'microsoft', 'openai')] },
  { q: 'Antropic and Goolge chips', wanted: [deal('chips', 'google', 'anthropic')] },
  {
    q: "Meta's nuclear power contracts",
    wanted: [
      deal('energy', 'constellation-energy', 'meta'),
      deal('energy', 'vistra', 'meta'),
      deal('energy', 'oklo', 'meta'),
      deal('energy', 'terrapower', 'meta'),
    ],
  },
  {
    q: 'who rents Colossus from SpaceX',
    wanted: [deal('compute', 'spacex', 'anthropic'), deal('compute', 'spacex', 'reflection-ai')],
  },
  { q: 'lawsuits by Musk against OpenAI', wanted: [deal('dispute', 'elon-musk', 'openai')] },
  {
    q: 'joint ventures with Blue Owl',
    wanted: [
      deal('joint_venture', 'meta', 'blue-owl'),
      deal('joint_venture', 'qatar-investment-authority', 'blue-owl'),
      deal('joint_venture', 'crusoe', 'blue-owl'),
    ],
  },
  {
    q: 'which newspapers license their articles to OpenAI',
    wanted: [
      deal('content', 'financial-times', 'openai'),
      deal('content', 'news-corp', 'openai'),
      deal('content', 'the-washington-post', 'openai'),
    ],
  },
  { q: 'SoftBank bought Arm for pounds', wanted: [deal('acquisition', 'softbank', 'arm')] },
  {
    q: 'Wer liefert Chips an OpenAI?',
    wanted: [deal('chips', 'amd', 'openai'), deal('chips', 'broadcom', 'openai'), deal('chips', 'nvidia', 'openai')],
  },
  { q: 'Perplexity deals that are no longer in force', wanted: [deal('licensing', 'perplexity', 'snap')] },
  {
    q: 'Nvidia stakes in cloud companies above a billion',
    wanted: [deal('investment', 'nvidia', 'coreweave'), deal('investment', 'nvidia', 'nebius')],
  },
  { q: 'loans to CoreWeave of more than two billion', wanted: [deal('financing', 'blackstone', 'coreweave')] },
  {
    q: 'data centres leased to Anthropic',
    wanted: [deal('infrastructure', 'terawulf', 'anthropic'), deal('partnership', 'hut-8', 'anthropic')],
  },
  { q: 'how much has Amazon promised to put into Anthropic', wanted: [deal('investment', 'amazon', 'anthropic')] },
  {
    q: 'chips ordered by Meta in the first half of 2026',
    wanted: [
      deal('chips', 'amd', 'meta'),
      deal('chips', 'nvidia', 'meta'),
      deal('chips', 'broadcom', 'meta'),
      deal('chips', 'arm', 'meta'),
    ],
  },
  { q: 'who stopped selling models to Cursor', wanted: [deal('licensing', 'openai', 'cursor')] },
  {
    q: 'Pentagon contracts with OpenAI or xAI',
    wanted: [
      deal('contract', 'us-department-of-defense', 'openai'),
      deal('contract', 'us-department-of-defense', 'xai'),
    ],
  },
  {
    q: 'lease guarantees by Google for Fluidstack',
    wanted: [deal('financing', 'google', 'fluidstack')],
  },
  {
    q: 'OpenAI’s acquisitions this year',
    wanted: [deal('acquisition', 'openai', 'ona'), deal('acquisition', 'openai', 'tomoro')],
  },
  { q: 'ソフトバンクとOpenAIの合弁', wanted: [deal('joint_venture', 'softbank', 'openai')] },
  {
    q: 'who sells memory to Stargate?',
    wanted: [deal('chips', 'samsung', 'openai'), deal('chips', 'sk-hynix', 'openai')],
  },
  {
    q: 'acquisitions between 5 and 20 billion dollars in 2025',
    wanted: [
      deal('acquisition', 'constellation-energy', 'calpine'),
      deal('acquisition', 'ibm', 'confluent'),
      deal('acquisition', 'softbank', 'abb'),
    ],
  },
  { q: "Musk's bid for OpenAI", wanted: [deal('acquisition', 'xai', 'openai')] },
  {
    q: "CoreWeave's failed takeover of Core Scientific",
    wanted: [deal('acquisition', 'coreweave', 'core-scientific')],
  },
  {
    q: 'which chip makers is Anthropic in talks with',
    wanted: [deal('chips', 'fractile', 'anthropic'), deal('chips', 'matx', 'anthropic')],
  },
];
