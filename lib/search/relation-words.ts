// What people call each type of relation when they ask about it. The index of deals carries these words with the lowest
// weight, so that "companies suing openai" finds disputes. Every inflection that the English stemmer keeps apart stands
// by itself ("sue" and "suing" have different stems). Bare "deal" and "agreement" say nothing and stand nowhere.
import type { RelationType } from '#lib/domain/relation-kind.ts';

export const relationWords: Readonly<Record<RelationType, string>> = {
  compute:
    'compute computing capacity cloud servers gpu gpus hosting host rent rents renting supply supplier provider provides data centre center',
  chips:
    'chips chip semiconductor semiconductors processor processors accelerator accelerators gpu gpus tpu hardware supply supplier provides sell buy purchase order orders silicon',
  infrastructure:
    'infrastructure build builds builder builders building built construct constructs construction landlord landlords premises data centre center centres centers campus site facility lease leases leased leasing tenant tenants let lets develop develops developer',
  energy: 'energy power electricity nuclear reactor gas solar wind grid supply supplier provides megawatts plant',
  investment:
    'invest investor investors invested investing investment stake shares equity funding fund funded backs backed backer backers round raise raised raises valuation venture capital money put own owns owned owning owner owners hold holds holding holdings shareholder shareholders piece slice portion',
  financing:
    'financing finance loan loans loaned lend lender lenders lends lending lent owe owes owed debt debts credit facility borrow borrows borrower bond bonds mortgage bank',
  acquisition:
    'acquisition acquire acquires acquired acquirer takeover take over buy buys buying bought buyer purchase purchased merger merge merges owner owns sold sells sale seller sellers selling merging combine combines combined swallow swallows swallowed snap snaps snapped buyout target bid bids bidder bidders',
  joint_venture: 'joint venture jointly owned partner partners own owners consortium project',
  licensing:
    'license licence licensing licensed licensor licensee technology model models use uses using integrate rights patents intellectual property',
  content:
    'content license licence licensing licensed news publisher publishers media archive articles books music training data copyright',
  contract:
    'contract contracts award awarded customer client vendor sell sells services government pentagon military order use uses using deploy',
  partnership:
    'partnership partner partners partnered partnering alliance allies collaboration collaborate collaborates cooperate cooperation together team teams teamed join joins joint integrate',
  rivalry: 'rival rivals rivalry compete competes competing competitor competitors competition race against versus vs',
  dispute:
    'dispute disputes lawsuit lawsuits sue sues sued suing suit suits court courts trial legal litigation claim claims complaint alleges alleged accuse accuses copyright infringement judge ruling regulator antitrust investigation probe challenge against versus vs',
};

/**
 * What only some of a type are called: they ask for it, and for not all of it. The index says them of deals of which a text says them, since
 * with these words on every dispute all of them would be "settled".
 */
export const wordsOfSome: Partial<Readonly<Record<RelationType, string>>> = {
  dispute: 'settle settles settled settlement settlements',
};
