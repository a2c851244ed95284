// A third set of questions, as people in a newsroom ask: about places, trades and months, things rather than names, what was
// sold, refused or called off. Written from the briefs and their annotations alone and kept as they were written.
import { deal, type SearchQuestion } from './search-questions.ts';

export const newsroomQuestions: readonly SearchQuestion[] = [
  { q: 'who makes chips for tesla', wanted: [deal('chips', 'samsung', 'tesla')] },
  {
    q: 'deals that ended in 2024',
    wanted: [deal('acquisition', 'amazon', 'irobot'), deal('compute', 'oracle', 'xai')],
  },
  {
    q: 'which carmakers put money into wayve',
    wanted: [deal('investment', 'nissan', 'wayve'), deal('investment', 'stellantis', 'wayve')],
  },
  {
    q: 'record labels suing music generators',
    wanted: [deal('dispute', 'universal-music-group', 'suno'), deal('dispute', 'universal-music-group', 'udio')],
  },
  { q: 'robotaxi company bought by general motors', wanted: [deal('acquisition', 'general-motors', 'cruise')] },
  {
    q: 'israeli startups nvidia took over',
    wanted: [deal('acquisition', 'nvidia', 'run-ai'), deal('acquisition', 'nvidia', 'mellanox')],
  },
  { q: 'drone contract that google let lapse', wanted: [deal('contract', 'google', 'us-department-of-defense')] },
  {
    q: 'supercomputer maker taken over by hewlett packard',
    wanted: [deal('acquisition', 'hpe', 'cray')],
  },
  { q: 'takeover that trump prohibited', wanted: [deal('acquisition', 'broadcom', 'qualcomm')] },
  { q: 'qualcomm gave up nxp', wanted: [deal('acquisition', 'qualcomm', 'nxp')] },
  { q: 'shares sold by ftx', wanted: [deal('investment', 'ftx', 'anthropic')] },
  { q: 'settled with udio', wanted: [deal('dispute', 'universal-music-group', 'udio')] },
  {
    q: 'who owns a piece of intel?',
    wanted: [
      deal('investment', 'us-government', 'intel'),
      deal('investment', 'softbank', 'intel'),
      deal('investment', 'nvidia', 'intel'),
    ],
  },
  {
    q: 'memory makers supplying stargate',
    wanted: [deal('chips', 'samsung', 'openai'), deal('chips', 'sk-hynix', 'openai')],
  },
  { q: 'fuel cells for data centres', wanted: [deal('energy', 'bloom-energy', 'brookfield')] },
  { q: 'nuclear plant in iowa', wanted: [deal('energy', 'nextera-energy', 'google')] },
  { q: 'core scientific turned down coreweave', wanted: [deal('acquisition', 'coreweave', 'core-scientific')] },
  {
    q: 'qatari data centre venture',
    wanted: [deal('joint_venture', 'qatar-investment-authority', 'blue-owl')],
  },
  {
    q: 'nvidia chips for india',
    wanted: [deal('chips', 'nvidia', 'reliance-industries')],
  },
  { q: 'seed round of 105 million euros', wanted: [deal('investment', 'lightspeed-venture-partners', 'mistral-ai')] },
  { q: 'hydropower data centre in norway', wanted: [deal('joint_venture', 'nscale', 'aker')] },
  { q: 'loans with graphics processors as security', wanted: [deal('financing', 'blackstone', 'coreweave')] },
  { q: 'musk merges twitter', wanted: [deal('acquisition', 'xai', 'x')] },
  {
    q: 'apple weighing takeovers in 2025',
    wanted: [deal('acquisition', 'apple', 'perplexity'), deal('acquisition', 'apple', 'mistral-ai')],
  },
  { q: 'offer for the chrome browser', wanted: [deal('acquisition', 'perplexity', 'google')] },
  { q: "jony ive's company", wanted: [deal('acquisition', 'openai', 'io-products')] },
  { q: 'nearly half of a data labelling firm', wanted: [deal('investment', 'meta', 'scale-ai')] },
  { q: 'perplexity in snapchat', wanted: [deal('licensing', 'perplexity', 'snap')] },
  { q: 'dutch money for mistral', wanted: [deal('investment', 'asml', 'mistral-ai')] },
  { q: 'warrants for amd shares', wanted: [deal('chips', 'amd', 'meta'), deal('chips', 'amd', 'openai')] },
  { q: 'what is left of humane', wanted: [deal('acquisition', 'hp', 'humane')] },
  {
    q: 'ibm acquisitions above ten billion dollars',
    wanted: [deal('acquisition', 'ibm', 'red-hat'), deal('acquisition', 'ibm', 'confluent')],
  },
  { q: 'who bought the robots of abb', wanted: [deal('acquisition', 'softbank', 'abb')] },
  {
    q: 'banks lending to mistral',
    wanted: [deal('financing', 'bnp-paribas', 'mistral-ai')],
  },
  {
    q: 'patient records for google',
    wanted: [deal('compute', 'google', 'ascension'), deal('content', 'royal-free', 'google')],
  },
  { q: "apple's partner in china", wanted: [deal('licensing', 'alibaba', 'apple')] },
  { q: 'uber sells self-driving unit', wanted: [deal('acquisition', 'aurora', 'uber-atg')] },
  { q: 'amazon hired the people of adept', wanted: [deal('licensing', 'adept', 'amazon')] },
  { q: 'photographs for perplexity', wanted: [deal('content', 'getty-images', 'perplexity')] },
  {
    q: 'investments above 10 billion in 2025',
    wanted: [deal('investment', 'meta', 'scale-ai'), deal('investment', 'softbank', 'openai')],
  },
  { q: 'nvidia purchases in march 2019', wanted: [deal('acquisition', 'nvidia', 'mellanox')] },
  {
    q: 'cloud contracts signed in november 2025',
    wanted: [
      deal('compute', 'iren', 'microsoft'),
      deal('compute', 'aws', 'openai'),
      deal('compute', 'lambda', 'microsoft'),
    ],
  },
  {
    q: 'bitcoin miners leasing out sites',
    wanted: [deal('infrastructure', 'cipher-mining', 'aws'), deal('infrastructure', 'terawulf', 'fluidstack')],
  },
  { q: 'toyota self driving chips', wanted: [deal('chips', 'nvidia', 'toyota')] },
  {
    q: 'customers of spacex for computing',
    wanted: [
      deal('compute', 'spacex', 'anthropic'),
      deal('compute', 'spacex', 'google'),
      deal('compute', 'spacex', 'reflection-ai'),
    ],
  },
  { q: 'joint venture in japan', wanted: [deal('joint_venture', 'softbank', 'openai')] },
  { q: 'chatgpt in volkswagen cars', wanted: [deal('licensing', 'cerence', 'volkswagen')] },
  { q: 'grok for telegram', wanted: [deal('licensing', 'xai', 'telegram')] },
  { q: 'beijing undoes the sale of manus', wanted: [deal('acquisition', 'meta', 'manus')] },
  {
    q: 'optical fibre for data centres',
    wanted: [deal('chips', 'corning', 'meta'), deal('chips', 'corning', 'nvidia')],
  },
  { q: 'who lends openai money', wanted: [deal('financing', 'jpmorgan', 'openai')] },
  {
    q: 'companies that sued perplexity',
    wanted: [
      deal('dispute', 'dow-jones', 'perplexity'),
      deal('dispute', 'reddit', 'perplexity'),
      deal('dispute', 'amazon', 'perplexity'),
    ],
  },
  {
    q: 'electricity for microsoft',
    wanted: [deal('energy', 'constellation-energy', 'microsoft'), deal('energy', 'helion', 'microsoft')],
  },
  { q: 'softbank sold its shares of nvidia', wanted: [deal('investment', 'softbank', 'nvidia')] },
  { q: 'who invested in wayve in 2024', wanted: [deal('investment', 'softbank', 'wayve')] },
  { q: 'processors for saudi arabia', wanted: [deal('chips', 'nvidia', 'humain'), deal('chips', 'amd', 'humain')] },
  {
    q: 'labs that let the american safety institute test their models',
    wanted: [deal('partnership', 'center-for-ai-standards-and-innovation', 'openai')],
  },
  {
    q: 'coreweave between april and june 2025',
    wanted: [deal('compute', 'coreweave', 'openai'), deal('infrastructure', 'applied-digital', 'coreweave')],
  },
  { q: 'what did marvell buy', wanted: [deal('acquisition', 'marvell', 'celestial-ai')] },
  {
    q: 'landlords of coreweave',
    wanted: [
      deal('infrastructure', 'applied-digital', 'coreweave'),
      deal('infrastructure', 'core-scientific', 'coreweave'),
    ],
  },
  { q: 'german publisher paid for its news', wanted: [deal('content', 'axel-springer', 'openai')] },
  { q: 'nvidia chips for korean groups', wanted: [deal('chips', 'nvidia', 'samsung')] },
  { q: 'salesforce purchases', wanted: [deal('acquisition', 'salesforce', 'informatica')] },
  { q: 'who took watson health off ibm', wanted: [deal('acquisition', 'francisco-partners', 'watson-health')] },
  { q: 'alphabet buys an energy developer', wanted: [deal('acquisition', 'alphabet', 'intersect-power')] },
  { q: 'legal assistant acquired in june 2023', wanted: [deal('acquisition', 'thomson-reuters', 'casetext')] },
  { q: 'nvidia stake in nokia', wanted: [deal('investment', 'nvidia', 'nokia')] },
  { q: 'washington becomes shareholder', wanted: [deal('investment', 'us-government', 'intel')] },
  { q: 'robot taxis in japan dropped', wanted: [deal('joint_venture', 'honda', 'general-motors')] },
  {
    q: 'compute deals over 10 billion signed in september 2025',
    wanted: [
      deal('compute', 'oracle', 'openai'),
      deal('compute', 'nebius', 'microsoft'),
      deal('compute', 'coreweave', 'meta'),
    ],
  },
  { q: 'deals announced at the end of january 2026', wanted: [deal('acquisition', 'apple', 'q-ai')] },
  { q: 'takeover attempts that apple considered', wanted: [deal('acquisition', 'apple', 'mistral-ai')] },
  { q: 'dram for openai', wanted: [deal('chips', 'samsung', 'openai')] },
  { q: 'british robocar startup raises a billion', wanted: [deal('investment', 'softbank', 'wayve')] },
];
