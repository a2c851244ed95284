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
    'infrastructure build builds builder building built construct construction data centre center centres centers campus site facility lease leases tenant develop',
  energy: 'energy power electricity nuclear reactor gas solar wind grid supply supplier provides megawatts plant',
  investment:
    'invest investor investors invested investing investment stake shares equity funding fund funded backs backed backer backers round raise raised raises valuation venture capital money put',
  financing:
    'financing finance loan loans lend lender lenders lends debt credit facility borrow borrows borrower bond bonds mortgage bank',
  acquisition:
    'acquisition acquire acquires acquired acquirer takeover take over buy buys buying bought buyer purchase purchased merger merge merges owner sold sells sale seller buyout',
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
    'dispute disputes lawsuit lawsuits sue sues sued suing suit court legal litigation claim claims complaint alleges alleged accuse accuses copyright infringement judge ruling settle settled settlement regulator antitrust investigation probe challenge against versus vs',
};
