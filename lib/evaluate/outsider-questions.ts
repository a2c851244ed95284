// A seventh set of questions, as analysts, journalists, investors and officials type who have read the articles and never seen the code:
// keywords, sentences, fields, former names, products, slips, things that ended. Written from the briefs alone, before the search was asked
// any of them, and kept as they were written: search is mended in general ways or not at all, never a question.
import { deal, type SearchQuestion } from './search-questions.ts';

export const outsiderQuestions: readonly SearchQuestion[] = [
  {
    q: 'Codeium takeover',
    wanted: [
      deal('acquisition', 'openai', 'windsurf'),
      deal('acquisition', 'cognition', 'windsurf'),
      deal('licensing', 'windsurf', 'google'),
    ],
  },
  { q: 'did microsft cancel contracts with core weave?', wanted: [deal('compute', 'coreweave', 'microsoft')] },
  {
    q: 'nuclear power for data centers',
    wanted: [
      deal('energy', 'constellation-energy', 'microsoft'),
      deal('energy', 'constellation-energy', 'meta'),
      deal('energy', 'talen-energy', 'amazon'),
      deal('energy', 'kairos-power', 'google'),
      deal('energy', 'nextera-energy', 'google'),
    ],
  },
  {
    q: 'fusion electricity',
    wanted: [deal('energy', 'helion', 'microsoft'), deal('energy', 'commonwealth-fusion-systems', 'google')],
  },
  {
    q: 'record labels suing AI music generators',
    wanted: [
      deal('dispute', 'universal-music-group', 'suno'),
      deal('dispute', 'universal-music-group', 'udio'),
      deal('dispute', 'warner-music-group', 'suno'),
    ],
  },
  {
    q: 'Who has sued Perplexity?',
    wanted: [
      deal('dispute', 'dow-jones', 'perplexity'),
      deal('dispute', 'reddit', 'perplexity'),
      deal('dispute', 'amazon', 'perplexity'),
    ],
  },
  {
    q: 'takeovers stopped by a government',
    wanted: [deal('acquisition', 'broadcom', 'qualcomm'), deal('acquisition', 'meta', 'manus')],
  },
  {
    q: 'cancelled takeovers worth more than five billion dollars',
    wanted: [
      deal('acquisition', 'nvidia', 'arm'),
      deal('acquisition', 'intel', 'tower-semiconductor'),
      deal('acquisition', 'adobe', 'figma'),
      deal('acquisition', 'coreweave', 'core-scientific'),
      deal('acquisition', 'broadcom', 'qualcomm'),
    ],
  },
  {
    q: 'Disney characters in Sora',
    wanted: [deal('content', 'disney', 'openai'), deal('investment', 'disney', 'openai')],
  },
  {
    q: 'party:mistral type:investment amount>=1B',
    wanted: [deal('investment', 'asml', 'mistral-ai'), deal('investment', 'samsung', 'mistral-ai')],
  },
  {
    q: 'who has put money into Wayve',
    wanted: [
      deal('investment', 'softbank', 'wayve'),
      deal('investment', 'mercedes-benz', 'wayve'),
      deal('investment', 'nvidia', 'wayve'),
    ],
  },
  {
    q: 'TPU customers other than Anthropic',
    wanted: [
      deal('chips', 'google', 'meta'),
      deal('compute', 'google', 'safe-superintelligence'),
      deal('compute', 'google', 'apple'),
    ],
  },
  {
    q: 'type:compute role:supplier party:google -anthropic',
    wanted: [
      deal('compute', 'google', 'openai'),
      deal('compute', 'google', 'meta'),
      deal('compute', 'google', 'thinking-machines-lab'),
    ],
  },
  {
    q: 'Stargate sites outside the United States',
    wanted: [
      deal('joint_venture', 'g42', 'openai'),
      deal('joint_venture', 'nscale', 'openai'),
      deal('infrastructure', 'hypervault', 'openai'),
    ],
  },
  {
    q: 'nvidia gpus for korean companies',
    wanted: [
      deal('chips', 'nvidia', 'samsung'),
      deal('chips', 'nvidia', 'sk-group'),
      deal('chips', 'nvidia', 'hyundai'),
      deal('chips', 'nvidia', 'naver'),
    ],
  },
  { q: 'memory chips for Stargate', wanted: [deal('chips', 'samsung', 'openai'), deal('chips', 'sk-hynix', 'openai')] },
  { q: 'jony ive hardware startup price', wanted: [deal('acquisition', 'openai', 'io-products')] },
  { q: '"Three Mile Island"', wanted: [deal('energy', 'constellation-energy', 'microsoft')] },
  {
    q: 'How much did Apple pay for Q.ai, and is the price disputed?',
    wanted: [deal('acquisition', 'apple', 'q-ai')],
  },
  {
    q: 'chip orders with warrants for shares as part of the bargain',
    wanted: [deal('chips', 'amd', 'openai'), deal('chips', 'amd', 'meta')],
  },
  {
    q: 'how much does the nytimes get from amazon each year',
    wanted: [deal('content', 'the-new-york-times', 'amazon')],
  },
  {
    q: 'newspapers and publishers that license articles to ChatGPT',
    wanted: [
      deal('content', 'financial-times', 'openai'),
      deal('content', 'news-corp', 'openai'),
      deal('content', 'axel-springer', 'openai'),
      deal('content', 'associated-press', 'openai'),
      deal('content', 'the-washington-post', 'openai'),
    ],
  },
  {
    q: 'AI contracts of the Department of War',
    wanted: [
      deal('contract', 'openai', 'us-department-of-defense'),
      deal('contract', 'anthropic', 'us-department-of-defense'),
      deal('contract', 'xai', 'us-department-of-defense'),
      deal('contract', 'google', 'us-department-of-defense'),
    ],
  },
  {
    q: 'project maven google pentagon drones status:ended',
    wanted: [deal('contract', 'google', 'us-department-of-defense')],
  },
  { q: "who will make Tesla's AI6 chip", wanted: [deal('chips', 'samsung', 'tesla')] },
  {
    q: 'facebook cloud contracts since August 2025',
    wanted: [
      deal('compute', 'google', 'meta'),
      deal('compute', 'coreweave', 'meta'),
      deal('compute', 'nebius', 'meta'),
    ],
  },
  { q: 'twitter sale to grok maker', wanted: [deal('acquisition', 'xai', 'x')] },
  {
    q: 'Nebius contracts above ten billion',
    wanted: [deal('compute', 'nebius', 'microsoft'), deal('compute', 'nebius', 'meta')],
  },
  { q: 'when did softbank sell its nvidia shares', wanted: [deal('investment', 'softbank', 'nvidia')] },
  { q: "Google's largest acquisition ever", wanted: [deal('acquisition', 'google', 'wiz')] },
  {
    q: 'biggest investors in OpenAI 2026',
    wanted: [
      deal('investment', 'amazon', 'openai'),
      deal('investment', 'nvidia', 'openai'),
      deal('investment', 'softbank', 'openai'),
    ],
  },
  { q: 'loans secured by GPUs', wanted: [deal('financing', 'blackstone', 'coreweave')] },
  {
    q: '(party:openai OR party:anthropic) type:acquisition active:2026-08-20',
    wanted: [
      deal('acquisition', 'openai', 'tomoro'),
      deal('acquisition', 'openai', 'ona'),
      deal('acquisition', 'anthropic', 'decart'),
    ],
  },
  {
    q: 'takeover talks in August 2026',
    wanted: [deal('acquisition', 'anthropic', 'decart'), deal('acquisition', 'nvidia', 'hugging-face')],
  },
  {
    q: 'Is Nvidia going to buy Reflection?',
    wanted: [deal('acquisition', 'nvidia', 'reflection-ai'), deal('investment', 'nvidia', 'reflection-ai')],
  },
  {
    q: 'since when is Azure no longer the exclusive cloud of OpenAI',
    wanted: [deal('compute', 'microsoft', 'openai')],
  },
  {
    q: 'exclusive:yes party:openai',
    wanted: [deal('compute', 'microsoft', 'openai'), deal('licensing', 'openai', 'microsoft')],
  },
  {
    q: "which companies rent computers from Elon Musk's rocket company",
    wanted: [
      deal('compute', 'spacex', 'anthropic'),
      deal('compute', 'spacex', 'google'),
      deal('compute', 'spacex', 'reflection-ai'),
    ],
  },
  { q: 'Musk against OpenAI in court', wanted: [deal('dispute', 'elon-musk', 'openai')] },
  {
    q: 'aleph alpha owners',
    wanted: [deal('investment', 'schwarz-group', 'aleph-alpha'), deal('acquisition', 'cohere', 'aleph-alpha')],
  },
  { q: 'robotics division of ABB sold to whom for how much', wanted: [deal('acquisition', 'softbank', 'abb')] },
  {
    q: 'one dollar offers to federal agencies',
    wanted: [deal('contract', 'openai', 'gsa'), deal('contract', 'anthropic', 'gsa')],
  },
  { q: 'hydropwer contract google', wanted: [deal('energy', 'brookfield', 'google')] },
  {
    q: 'JPMorgan lending for data centres 2025',
    wanted: [deal('financing', 'jpmorgan', 'vantage-data-centers')],
  },
  {
    q: 'shareholders of Cruise besides GM',
    wanted: [
      deal('investment', 'softbank', 'cruise'),
      deal('investment', 'honda', 'cruise'),
      deal('investment', 'microsoft', 'cruise'),
    ],
  },
  {
    q: 'AI drug discovery deals with big pharma',
    wanted: [
      deal('contract', 'isomorphic-labs', 'eli-lilly'),
      deal('contract', 'isomorphic-labs', 'novartis'),
      deal('chips', 'nvidia', 'eli-lilly'),
    ],
  },
  { q: 'data centre in Kenya', wanted: [deal('infrastructure', 'microsoft', 'g42')] },
  {
    q: 'neoclouds competing with CoreWeave',
    wanted: [deal('rivalry', 'nebius', 'coreweave'), deal('rivalry', 'nscale', 'coreweave')],
  },
  {
    q: 'licensing deals where the buyer hired the founders instead of acquiring the startup',
    wanted: [
      deal('licensing', 'character-ai', 'google'),
      deal('licensing', 'inflection-ai', 'microsoft'),
      deal('licensing', 'windsurf', 'google'),
      deal('licensing', 'groq', 'nvidia'),
      deal('licensing', 'adept', 'amazon'),
    ],
  },
  {
    q: 'compute contracts over $100 billion',
    wanted: [
      deal('compute', 'microsoft', 'openai'),
      deal('compute', 'oracle', 'openai'),
      deal('compute', 'google', 'anthropic'),
    ],
  },
  { q: 'disputed:yes gm cruise', wanted: [deal('acquisition', 'general-motors', 'cruise')] },
  {
    q: 'type:compute source:reuters openai',
    wanted: [deal('compute', 'google', 'openai'), deal('compute', 'coreweave', 'openai')],
  },
  { q: 'origin>=2 type:acquisition party:google', wanted: [deal('acquisition', 'google', 'wiz')] },
];
