// A second set of questions, typed as analysts type: about kinds of deals, years and sums, with misspellings, quotes, fields,
// lists of names. Written by reading the briefs and their annotations, and kept as they were written: search is mended in
// general ways or not at all, never a question.
import { deal, type SearchQuestion } from './search-questions.ts';

export const analystQuestions: readonly SearchQuestion[] = [
  {
    q: 'who supplies chips to anthropic',
    wanted: [
      deal('chips', 'nvidia', 'anthropic'),
      deal('chips', 'amd', 'anthropic'),
      deal('chips', 'fractile', 'anthropic'),
    ],
  },
  { q: 'microsoft openai exclusivity ended', wanted: [deal('compute', 'microsoft', 'openai')] },
  {
    q: 'nuclear deals 2024',
    wanted: [
      deal('energy', 'constellation-energy', 'microsoft'),
      deal('energy', 'kairos-power', 'google'),
      deal('energy', 'x-energy', 'amazon'),
    ],
  },
  { q: 'microsoft let coreweave option lapse', wanted: [deal('compute', 'coreweave', 'microsoft')] },
  { q: 'investment talks over 1bn', wanted: [deal('investment', 'jpmorgan', 'reflection-ai')] },
  { q: 'anthropic vs pentagon', wanted: [deal('dispute', 'anthropic', 'us-department-of-defense')] },
  {
    q: 'meta nuclear power: vistra, oklo, terrapower',
    wanted: [deal('energy', 'vistra', 'meta'), deal('energy', 'oklo', 'meta'), deal('energy', 'terrapower', 'meta')],
  },
  {
    q: 'which regulators looked at microsoft and mistral?',
    wanted: [deal('dispute', 'competition-and-markets-authority', 'microsoft')],
  },
  {
    q: 'fusion power',
    wanted: [deal('energy', 'helion', 'microsoft'), deal('energy', 'commonwealth-fusion-systems', 'google')],
  },
  { q: "blackstone's loans to coreweave", wanted: [deal('financing', 'blackstone', 'coreweave')] },
  { q: 'openai funding round 2024 thrive', wanted: [deal('investment', 'thrive-capital', 'openai')] },
  { q: 'getty images licenses pictures to perplexity', wanted: [deal('content', 'getty-images', 'perplexity')] },
  { q: 'reddit lawsuits', wanted: [deal('dispute', 'reddit', 'anthropic'), deal('dispute', 'reddit', 'perplexity')] },
  {
    q: 'record labels versus suno',
    wanted: [deal('dispute', 'universal-music-group', 'suno'), deal('dispute', 'warner-music-group', 'suno')],
  },
  { q: 'broadcom qualcomm blocked', wanted: [deal('acquisition', 'broadcom', 'qualcomm')] },
  { q: '"Three Mile Island"', wanted: [deal('energy', 'constellation-energy', 'microsoft')] },
  {
    q: 'memory chips for stargate',
    wanted: [deal('chips', 'samsung', 'openai'), deal('chips', 'sk-hynix', 'openai')],
  },
  { q: 'saudi arabia chip deals', wanted: [deal('chips', 'nvidia', 'humain'), deal('chips', 'amd', 'humain')] },
  {
    q: 'coreweave customers',
    wanted: [
      deal('compute', 'coreweave', 'openai'),
      deal('compute', 'coreweave', 'meta'),
      deal('compute', 'coreweave', 'microsoft'),
      deal('compute', 'coreweave', 'anthropic'),
    ],
  },
  { q: 'cerebras g42 supercomputers', wanted: [deal('chips', 'cerebras', 'g42')] },
  {
    q: 'openai acquisitions',
    wanted: [deal('acquisition', 'openai', 'io-products'), deal('acquisition', 'openai', 'ona')],
  },
  { q: 'softbank sold nvidia shares', wanted: [deal('investment', 'softbank', 'nvidia')] },
  { q: 'anthropic one million tpus', wanted: [deal('compute', 'google', 'anthropic')] },
  { q: 'anthropic kentucky campus lease', wanted: [deal('infrastructure', 'terawulf', 'anthropic')] },
  { q: "musk's takeover bid for openai", wanted: [deal('acquisition', 'xai', 'openai')] },
  { q: 'perplexity bid for chrome', wanted: [deal('acquisition', 'perplexity', 'google')] },
  {
    q: 'china meta manus',
    wanted: [
      deal('acquisition', 'meta', 'manus'),
      deal('dispute', 'national-development-and-reform-commission', 'meta'),
    ],
  },
  { q: 'apple pays google $1 billion a year for gemini', wanted: [deal('licensing', 'google', 'apple')] },
  { q: 'alibaba apple intelligence china', wanted: [deal('licensing', 'alibaba', 'apple')] },
  {
    q: 'type:acquisition party:softbank',
    wanted: [
      deal('acquisition', 'softbank', 'arm'),
      deal('acquisition', 'softbank', 'graphcore'),
      deal('acquisition', 'softbank', 'ampere-computing'),
    ],
  },
  { q: 'type:energy amount>=1B', wanted: [deal('energy', 'talen-energy', 'aws')] },
  {
    q: 'status:talks type:acquisition',
    wanted: [deal('acquisition', 'qualcomm', 'tenstorrent'), deal('acquisition', 'nvidia', 'hugging-face')],
  },
  { q: 'nvida stake in nokia', wanted: [deal('investment', 'nvidia', 'nokia')] },
  { q: 'asml investmnt mistral', wanted: [deal('investment', 'asml', 'mistral-ai')] },
  { q: 'coreweve meta contract', wanted: [deal('compute', 'coreweave', 'meta')] },
  { q: 'nvidia huggingface offer', wanted: [deal('acquisition', 'nvidia', 'hugging-face')] },
  { q: 'deepmind hospital records', wanted: [deal('content', 'royal-free', 'google-deepmind')] },
  { q: 'ibm watson cancer centre', wanted: [deal('contract', 'ibm', 'md-anderson-cancer-center')] },
  {
    q: 'tesla self-driving chip suppliers',
    wanted: [deal('chips', 'samsung', 'tesla'), deal('chips', 'nvidia', 'tesla')],
  },
  { q: 'disney characters in sora', wanted: [deal('content', 'disney', 'openai')] },
  {
    q: 'abandoned robotaxi ventures',
    wanted: [deal('joint_venture', 'honda', 'cruise'), deal('investment', 'ford', 'argo-ai')],
  },
  { q: 'exclusive licence to gpt-3', wanted: [deal('licensing', 'openai', 'microsoft')] },
  {
    q: 'data centre in norway',
    wanted: [deal('joint_venture', 'nscale', 'aker'), deal('compute', 'nscale', 'openai')],
  },
  { q: 'groq licence twenty billion', wanted: [deal('licensing', 'groq', 'nvidia')] },
  { q: 'banks financing oracle data centers', wanted: [deal('financing', 'jpmorgan', 'vantage-data-centers')] },
  {
    q: 'AI firms on pentagon classified networks',
    wanted: [
      deal('contract', 'openai', 'us-department-of-defense'),
      deal('contract', 'google', 'us-department-of-defense'),
      deal('contract', 'nvidia', 'us-department-of-defense'),
    ],
  },
  { q: 'us government stake in intel', wanted: [deal('investment', 'us-government', 'intel')] },
  {
    q: 'music licensing deals with AI companies',
    wanted: [deal('content', 'universal-music-group', 'udio'), deal('content', 'warner-music-group', 'suno')],
  },
  { q: 'EU clears nvidia run:ai', wanted: [deal('acquisition', 'nvidia', 'run-ai')] },
  {
    q: 'nvidia investments in neoclouds',
    wanted: [deal('investment', 'nvidia', 'coreweave'), deal('investment', 'nvidia', 'nebius')],
  },
  { q: 'talks that softbank broke off', wanted: [deal('acquisition', 'softbank', 'switch')] },
  {
    q: 'microsoft capacity from nebius, nscale, iren and lambda',
    wanted: [
      deal('compute', 'nebius', 'microsoft'),
      deal('compute', 'nscale', 'microsoft'),
      deal('compute', 'iren', 'microsoft'),
      deal('compute', 'lambda', 'microsoft'),
    ],
  },
  {
    q: 'clean energy contracts of google since 2024',
    wanted: [
      deal('energy', 'kairos-power', 'google'),
      deal('energy', 'nextera-energy', 'google'),
      deal('energy', 'commonwealth-fusion-systems', 'google'),
    ],
  },
  { q: 'investor:tesla', wanted: [deal('investment', 'tesla', 'xai')] },
  { q: 'eli lilly supercomputer', wanted: [deal('chips', 'nvidia', 'eli-lilly')] },
];
