// A fifth set of questions, as people at a desk type who know what happened and not what it is called here: things for names, typos, names in
// the script of their country, fields beside words, what is left out. Written from the briefs alone, before the search was asked any of
// them, and kept as they were written: search is mended in general ways or not at all, never a question.
import { deal, type SearchQuestion } from './search-questions.ts';

export const deskQuestions: readonly SearchQuestion[] = [
  { q: 'texas hospital that gave up on ibm watson', wanted: [deal('contract', 'ibm', 'md-anderson-cancer-center')] },
  { q: 'did GM really pay a billion for Cruise?', wanted: [deal('acquisition', 'general-motors', 'cruise')] },
  { q: 'who lent SoftBank the money for ARM', wanted: [deal('financing', 'mizuho', 'softbank')] },
  { q: 'bmw baidu self-driving split', wanted: [deal('partnership', 'baidu', 'bmw')] },
  { q: 'Waymo v Uber trade secrets', wanted: [deal('dispute', 'waymo', 'uber')] },
  { q: 'supercomputers for Oak Ridge', wanted: [deal('chips', 'cray', 'us-department-of-energy')] },
  { q: 'taiwanese foundry stops making chips for huawei', wanted: [deal('chips', 'tsmc')] },
  { q: 'dictation software for doctors bought in April 2021', wanted: [deal('acquisition', 'microsoft', 'nuance')] },
  { q: 'stock photos sold to train DALL-E', wanted: [deal('content', 'shutterstock', 'openai')] },
  { q: "ChatGPT in Volkswagen's cars", wanted: [deal('licensing', 'cerence', 'volkswagen')] },
  {
    q: 'Ford and VW pulled the plug on their robotaxi startup',
    wanted: [deal('investment', 'ford', 'argo-ai'), deal('investment', 'volkswagen', 'argo-ai')],
  },
  {
    q: 'investors in Coher 2023',
    wanted: [deal('investment', 'nvidia', 'cohere'), deal('investment', 'oracle', 'cohere')],
  },
  { q: 'wafer-sized chips for Abu Dhabi', wanted: [deal('chips', 'cerebras', 'g42')] },
  { q: 'loan secured on GPUs', wanted: [deal('financing', 'blackstone', 'coreweave')] },
  {
    q: 'type:dispute party:midjourney -party:disney',
    wanted: [deal('dispute', 'warner-bros-discovery', 'midjourney')],
  },
  {
    q: 'emirati buyer of the Anthropic shares that FTX held',
    wanted: [deal('investment', 'atic-third-international-investment', 'anthropic')],
  },
  {
    q: 'amazon small modular reactors washington state',
    wanted: [deal('energy', 'energy-northwest', 'amazon'), deal('energy', 'x-energy', 'amazon')],
  },
  { q: 'revolving credit for OpenAI, $4bn', wanted: [deal('financing', 'jpmorgan', 'openai')] },
  { q: 'Musk drops his case against Altman', wanted: [deal('dispute', 'elon-musk', 'openai')] },
  { q: 'driverless taxis in tokyo, called off', wanted: [deal('joint_venture', 'honda', 'cruise')] },
  { q: 'european AI for drones and weapons', wanted: [deal('partnership', 'helsing', 'mistral-ai')] },
  {
    q: 'whose model runs on iphones sold in china',
    wanted: [deal('licensing', 'alibaba', 'apple')],
  },
  { q: 'Nvidia renting back the GPUs it sold', wanted: [deal('compute', 'coreweave', 'nvidia')] },
  { q: 'regulator refuses more power for amazon at susquehanna', wanted: [deal('energy', 'talen-energy')] },
  {
    q: "who backs Sutskever's lab",
    wanted: [
      deal('investment', 'nvidia', 'safe-superintelligence'),
      deal('investment', 'greenoaks', 'safe-superintelligence'),
    ],
  },
  { q: 'japanese bank lending to a texas data centre', wanted: [deal('financing', 'mufg', 'vantage-data-centers')] },
  { q: 'who owns windsurf now', wanted: [deal('acquisition', 'cognition', 'windsurf')] },
  { q: 'chatgpt for federal agencies at 1 dollar', wanted: [deal('contract', 'openai', 'gsa')] },
  {
    q: 'hydropower datacentre near Narvik',
    wanted: [deal('joint_venture', 'nscale', 'aker'), deal('compute', 'nscale', 'openai')],
  },
  { q: 'investee:mistral stake>=10', wanted: [deal('investment', 'asml', 'mistral-ai')] },
  { q: 'drugmaker buys nvidia supercomputer', wanted: [deal('chips', 'nvidia', 'eli-lilly')] },
  { q: 'nokia takeover 2.3 bn', wanted: [deal('acquisition', 'nokia', 'infinera')] },
  { q: 'saudi joint venture with cisco', wanted: [deal('joint_venture', 'amd', 'cisco', 'humain')] },
  { q: 'acquirer:marvell since december 2025', wanted: [deal('acquisition', 'marvell', 'celestial-ai')] },
  { q: 'big blue buys kafka company', wanted: [deal('acquisition', 'ibm', 'confluent')] },
  { q: '15 year lease in louisiana', wanted: [deal('infrastructure', 'hut-8', 'fluidstack')] },
  {
    q: 'nucular power for Meta in Ohio',
    wanted: [deal('energy', 'oklo', 'meta'), deal('energy', 'vistra', 'meta')],
  },
  {
    q: 'what else does the owner of Lidl own in AI',
    wanted: [deal('investment', 'schwarz-group', 'aleph-alpha'), deal('investment', 'schwarz-group', 'cohere')],
  },
  {
    q: 'share warrants in return for chip orders',
    wanted: [deal('investment', 'openai', 'amd'), deal('investment', 'meta', 'amd')],
  },
  { q: 'how much does Anthropic pay Space X a month', wanted: [deal('compute', 'spacex', 'anthropic')] },
  { q: 'maker of codex buys german startup', wanted: [deal('acquisition', 'openai', 'ona')] },
  { q: '401 MW campus in Kentucky', wanted: [deal('infrastructure', 'terawulf', 'anthropic')] },
  { q: 'what came of the talks between anthropic and matx', wanted: [deal('acquisition', 'anthropic', 'matx')] },
  {
    q: 'Wer hat Anteile an Aleph Alpha?',
    wanted: [deal('investment', 'schwarz-group', 'aleph-alpha'), deal('investment', 'bosch', 'aleph-alpha')],
  },
  { q: '¿quién vende electricidad a Microsoft en Texas?', wanted: [deal('energy', 'chevron', 'microsoft')] },
  { q: 'rachat de Graphcore', wanted: [deal('acquisition', 'softbank', 'graphcore')] },
  { q: 'ソフトバンク アーム 買収', wanted: [deal('acquisition', 'softbank', 'arm')] },
  { q: '삼성전자 AMD', wanted: [deal('chips', 'samsung', 'amd')] },
  {
    q: 'compute deals above 100 billion not with openai',
    wanted: [deal('compute', 'google-cloud', 'anthropic')],
  },
  {
    q: 'announced on 28 october 2025',
    wanted: [deal('investment', 'nvidia', 'nokia'), deal('chips', 'nvidia', 'eli-lilly')],
  },
];
