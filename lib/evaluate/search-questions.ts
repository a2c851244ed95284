// Questions with the deals that they must find, written by reading the briefs, not by running the search. A deal is named by
// its type and some of its parties, so that questions survive every regrouping of claims.
import type { RelationType } from '#lib/domain/relation-kind.ts';

export interface WantedDeal {
  readonly type: RelationType;
  readonly parties: readonly string[];
}

export interface SearchQuestion {
  readonly q: string;
  readonly wanted: readonly WantedDeal[];
}

/** A deal of that type with, at least, these parties. */
export const deal = (type: RelationType, ...parties: string[]): WantedDeal => ({ type, parties });

export const searchQuestions: readonly SearchQuestion[] = [
  {
    q: 'who supplies compute to anthropic',
    wanted: [
      deal('compute', 'aws', 'anthropic'),
      deal('compute', 'google-cloud', 'anthropic'),
      deal('compute', 'coreweave', 'anthropic'),
      deal('compute', 'akamai', 'anthropic'),
    ],
  },
  { q: 'openai google cloud', wanted: [deal('compute', 'google-cloud', 'openai')] },
  { q: 'stargate oracle softbank 500 billion', wanted: [deal('joint_venture', 'openai', 'softbank', 'oracle', 'mgx')] },
  {
    q: 'deals over $100 billion',
    wanted: [deal('joint_venture', 'openai', 'softbank'), deal('compute', 'oracle', 'openai')],
  },
  { q: 'microsoft exclusivity ended', wanted: [deal('compute', 'microsoft', 'openai')] },
  {
    q: 'companies suing openai',
    wanted: [
      deal('dispute', 'the-new-york-times', 'openai'),
      deal('dispute', 'xai', 'openai'),
      deal('dispute', 'apple', 'openai'),
    ],
  },
  { q: 'Antropic chips from google', wanted: [deal('chips', 'google', 'anthropic')] },
  { q: 'core weave first contract with openai 11.9 billion', wanted: [deal('compute', 'coreweave', 'openai')] },
  { q: 'softbank buys arm', wanted: [deal('acquisition', 'softbank', 'arm')] },
  { q: 'nvidia arm takeover called off', wanted: [deal('acquisition', 'nvidia', 'arm')] },
  { q: 'adobe figma', wanted: [deal('acquisition', 'adobe', 'figma')] },
  { q: 'amazon irobot ended', wanted: [deal('acquisition', 'amazon', 'irobot')] },
  { q: 'three mile island power for microsoft', wanted: [deal('energy', 'constellation-energy', 'microsoft')] },
  { q: 'small reactors for google', wanted: [deal('energy', 'kairos-power', 'google')] },
  { q: 'who provides nuclear power to meta', wanted: [deal('energy', 'constellation-energy', 'meta')] },
  { q: 'reddit data licence', wanted: [deal('content', 'reddit', 'google'), deal('licensing', 'reddit', 'openai')] },
  {
    q: 'publishers licensing news to openai',
    wanted: [
      deal('content', 'axel-springer', 'openai'),
      deal('content', 'news-corp', 'openai'),
      deal('content', 'financial-times', 'openai'),
    ],
  },
  { q: 'new york times lawsuit', wanted: [deal('dispute', 'the-new-york-times', 'openai')] },
  { q: 'new york times amazon 2025', wanted: [deal('content', 'the-new-york-times', 'amazon')] },
  { q: 'getty sues stability ai', wanted: [deal('dispute', 'getty-images', 'stability-ai')] },
  { q: 'disney sues midjourney', wanted: [deal('dispute', 'disney', 'midjourney')] },
  { q: 'asml stake in mistral', wanted: [deal('investment', 'asml', 'mistral-ai')] },
  { q: 'amd openai six gigawatts', wanted: [deal('chips', 'amd', 'openai')] },
  { q: 'custom chips broadcom openai', wanted: [deal('chips', 'broadcom', 'openai')] },
  { q: 'nvidia invests in intel', wanted: [deal('investment', 'nvidia', 'intel')] },
  {
    q: 'investors in anthropic',
    wanted: [deal('investment', 'amazon', 'anthropic'), deal('investment', 'google', 'anthropic')],
  },
  { q: 'amazon second four billion anthropic', wanted: [deal('investment', 'amazon', 'anthropic')] },
  { q: 'coreweave core scientific merger', wanted: [deal('acquisition', 'coreweave', 'core-scientific')] },
  { q: 'meta scale ai stake', wanted: [deal('investment', 'meta', 'scale-ai')] },
  {
    q: 'meta cloud contracts',
    wanted: [
      deal('compute', 'google-cloud', 'meta'),
      deal('compute', 'coreweave', 'meta'),
      deal('compute', 'nebius', 'meta'),
    ],
  },
  { q: 'intel buys mobileye', wanted: [deal('acquisition', 'intel', 'mobileye')] },
  { q: 'pentagon contracts for ai labs', wanted: [deal('contract', 'openai', 'us-department-of-defense')] },
  { q: 'pentagon cancelled jedi cloud', wanted: [deal('contract', 'microsoft', 'us-department-of-defense')] },
  { q: 'apple uses gemini for siri', wanted: [deal('licensing', 'google', 'apple')] },
  { q: 'chatgpt on the iphone', wanted: [deal('partnership', 'apple', 'openai')] },
  { q: 'nebius microsoft capacity', wanted: [deal('compute', 'nebius', 'microsoft')] },
  { q: 'who lends to coreweave', wanted: [deal('financing', 'blackstone', 'coreweave')] },
  { q: 'softbank loan to buy openai shares', wanted: [deal('financing', 'softbank')] },
  { q: 'samsung makes chips for tesla', wanted: [deal('chips', 'samsung', 'tesla')] },
  { q: 'musk against openai in court', wanted: [deal('dispute', 'openai')] },
];
