// A third set of questions, asked as journalists, investors and civil servants ask: whole sentences, misspelt names, sums and
// dates in words, what is left out, other languages. Written by reading the briefs and their annotations, before the search was
// asked any of them, and kept as they were written: search is mended in general ways or not at all, never a question.
import { deal, type SearchQuestion } from './search-questions.ts';

export const pressQuestions: readonly SearchQuestion[] = [
  {
    q: 'Which bitcoin miner rents its New York campus to Fluidstack with Google vouching for the rent?',
    wanted: [deal('infrastructure', 'terawulf', 'fluidstack'), deal('financing', 'google', 'fluidstack')],
  },
  { q: 'who walked away from the Michigan data center loan for Oracle', wanted: [deal('financing', 'oracle')] },
  {
    q: "how much will Nvidia pay if nobody else rents CoreWeave's capacity",
    wanted: [deal('compute', 'coreweave', 'nvidia')],
  },
  { q: 'which chip supplier gave OpenAI warrants for its own shares', wanted: [deal('investment', 'openai', 'amd')] },
  { q: 'wer hat in Aleph Alpha investiert', wanted: [deal('investment', 'schwarz-group', 'aleph-alpha')] },
  {
    q: 'qui finance le centre de données de Mistral près de Paris ?',
    wanted: [deal('financing', 'bnp-paribas', 'mistral-ai')],
  },
  { q: 'quién demandó a Midjourney', wanted: [deal('dispute', 'disney', 'midjourney')] },
  { q: 'thirty-eight billion dollar cloud contract', wanted: [deal('compute', 'aws', 'openai')] },
  {
    q: 'the forty billion dollar takeover that was given up in February 2022',
    wanted: [deal('acquisition', 'nvidia', 'arm')],
  },
  { q: 'companies that Softbank tried to buy and did not', wanted: [deal('acquisition', 'softbank', 'switch')] },
  {
    q: "what happened to Perplexety's contract with Snapchat",
    wanted: [deal('licensing', 'perplexity', 'snap')],
  },
  { q: 'Did Anthropic end up buying MatX?', wanted: [deal('acquisition', 'anthropic', 'matx')] },
  { q: "Mistral's seed round of June 2023", wanted: [deal('investment', 'lightspeed-venture-partners', 'mistral-ai')] },
  {
    q: 'who sold Anthropic shares out of a bankruptcy estate',
    wanted: [deal('investment', 'ftx', 'anthropic')],
  },
  {
    q: 'who makes chips for Tesla, without Nvidia',
    wanted: [deal('chips', 'samsung', 'tesla'), deal('chips', 'tsmc', 'tesla')],
  },
  { q: 'energy contracts of Amazon but not Talen', wanted: [deal('energy', 'x-energy', 'amazon')] },
  {
    q: 'newspapers that license their articles to OpenAI rather than sue it',
    wanted: [
      deal('content', 'axel-springer', 'openai'),
      deal('content', 'financial-times', 'openai'),
      deal('content', 'the-washington-post', 'openai'),
    ],
  },
  { q: 'nividia guarantee for the Ohio campus', wanted: [deal('financing', 'nvidia', 'sb-energy')] },
  {
    q: 'What did the Pentagon do to Anthropic?',
    wanted: [
      deal('dispute', 'anthropic', 'us-department-of-defense'),
      deal('contract', 'anthropic', 'us-department-of-defense'),
    ],
  },
  {
    q: 'sovereign cloud for the German public sector with SAP and ChatGPT',
    wanted: [deal('licensing', 'openai', 'sap')],
  },
  { q: 'fifteen billion dollar AI hub in India', wanted: [deal('infrastructure', 'adaniconnex', 'google')] },
  {
    q: 'Indian conglomerates in talks to host the maker of ChatGPT',
    wanted: [deal('infrastructure', 'reliance-industries', 'openai')],
  },
  {
    q: 'chipmakers that invest in their own customers',
    wanted: [deal('investment', 'nvidia', 'coreweave'), deal('investment', 'amd', 'anthropic')],
  },
  {
    q: 'European Commission objections to acquisitions by American tech companies',
    wanted: [deal('dispute', 'european-commission', 'adobe'), deal('dispute', 'european-commission', 'amazon')],
  },
  { q: "Honda's robotaxi venture that came to an end", wanted: [deal('joint_venture', 'honda', 'cruise')] },
  {
    q: 'Who besides Microsoft rents computers to OpenAI?',
    wanted: [
      deal('compute', 'oracle', 'openai'),
      deal('compute', 'aws', 'openai'),
      deal('compute', 'coreweave', 'openai'),
      deal('compute', 'google-cloud', 'openai'),
    ],
  },
  { q: 'loans secured on graphics processors', wanted: [deal('financing', 'blackstone', 'coreweave')] },
  {
    q: "Musk's hundred billion dollar offer that the board turned down in February 2025",
    wanted: [deal('acquisition', 'xai', 'openai')],
  },
  { q: 'is Stargate in the UK on hold?', wanted: [deal('partnership', 'openai', 'nscale')] },
  {
    q: 'a takeover by Meta that Beijing forbade',
    wanted: [
      deal('acquisition', 'meta', 'manus'),
      deal('dispute', 'national-development-and-reform-commission', 'meta'),
    ],
  },
  { q: 'fusion electricity bought before 2024', wanted: [deal('energy', 'helion', 'microsoft')] },
  { q: "Qualcom's purchases in 2026", wanted: [deal('acquisition', 'qualcomm', 'modular')] },
  { q: "investissements d'Amazon dans Anthropic", wanted: [deal('investment', 'amazon', 'anthropic')] },
  {
    q: 'music companies that made peace with AI song generators',
    wanted: [deal('content', 'universal-music-group', 'udio'), deal('content', 'warner-music-group', 'suno')],
  },
  {
    q: 'Who supplies the optical fibre for AI data centers?',
    wanted: [deal('chips', 'corning', 'nvidia'), deal('chips', 'corning', 'meta')],
  },
  {
    q: 'gas turbines for data centres',
    wanted: [deal('joint_venture', 'chevron', 'ge-vernova'), deal('energy', 'chevron', 'microsoft')],
  },
  {
    q: 'companies in which Washington took an equity stake',
    wanted: [deal('investment', 'us-government', 'intel')],
  },
  { q: 'does Apple still use ChatGPT', wanted: [deal('licensing', 'openai', 'apple')] },
  {
    q: 'who has put at least ten billion dollars into Anthropic',
    wanted: [deal('investment', 'amazon', 'anthropic'), deal('investment', 'google', 'anthropic')],
  },
  {
    q: "the open-source model hub that turned down Nvidia's money",
    wanted: [deal('investment', 'nvidia', 'hugging-face')],
  },
  { q: 'contratos del Pentágono con OpenAI', wanted: [deal('contract', 'openai', 'us-department-of-defense')] },
  { q: 'Rechenzentrum in Norwegen für OpenAI', wanted: [deal('compute', 'nscale', 'openai')] },
  {
    q: 'when did Disney let Sora use its characters and what did it pay',
    wanted: [deal('content', 'disney', 'openai')],
  },
  {
    q: 'Jensen Huang investing in Finnish telecoms gear',
    wanted: [deal('investment', 'nvidia', 'nokia')],
  },
  { q: 'six gigawatts of AMD for someone other than OpenAI', wanted: [deal('chips', 'amd', 'meta')] },
];
