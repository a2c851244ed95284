// Words of other languages that ask for kinds of deals and for countries -> what the index, which is English, calls them. Few, and those
// that questions have: what is in no list stays the word that it is, and finds articles in its own language. Pure.
import { countryWords } from './party-words.ts';

const words: Readonly<Record<string, string>> = {
  // German
  rechenzentrum: 'data centre',
  rechenzentren: 'data centres',
  vertrag: 'contract',
  verträge: 'contracts',
  investiert: 'invested',
  investieren: 'invest',
  investition: 'investment',
  investitionen: 'investments',
  beteiligung: 'stake',
  beteiligungen: 'stakes',
  beteiligt: 'stake',
  anteil: 'stake',
  anteile: 'stakes',
  übernahme: 'acquisition',
  übernahmen: 'acquisitions',
  gekauft: 'bought',
  kauft: 'buys',
  verklagt: 'sues',
  klage: 'lawsuit',
  klagt: 'sues',
  liefert: 'supplies',
  strom: 'power',
  kredit: 'loan',
  kredite: 'loans',
  partnerschaft: 'partnership',
  lizenz: 'licence',
  beendet: 'ended',
  verlage: 'publishers',
  banken: 'banks',
  // French
  contrat: 'contract',
  contrats: 'contracts',
  investissement: 'investment',
  investissements: 'investments',
  investi: 'invested',
  rachat: 'acquisition',
  rachète: 'buys',
  acheté: 'bought',
  poursuit: 'sues',
  procès: 'lawsuit',
  fournit: 'supplies',
  puces: 'chips',
  puce: 'chip',
  finance: 'financing',
  prêt: 'loan',
  prêts: 'loans',
  partenariat: 'partnership',
  énergie: 'energy',
  données: 'data',
  banques: 'banks',
  terminé: 'ended',
  // Spanish
  contrato: 'contract',
  contratos: 'contracts',
  inversión: 'investment',
  inversiones: 'investments',
  invirtió: 'invested',
  adquisición: 'acquisition',
  compró: 'bought',
  demandó: 'sues',
  demanda: 'lawsuit',
  demandas: 'lawsuits',
  suministra: 'supplies',
  préstamo: 'loan',
  préstamos: 'loans',
  energía: 'energy',
  datos: 'data',
  alianza: 'partnership',
  licencia: 'licence',
  pentágono: 'pentagon',
  // Italian
  contratto: 'contract',
  contratti: 'contracts',
  investimento: 'investment',
  investimenti: 'investments',
  acquisizione: 'acquisition',
  causa: 'lawsuit',
  prestito: 'loan',
  prestiti: 'loans',
  centro: 'centre',
  dati: 'data',
  // Japanese
  買収: 'acquisition',
  投資: 'investment',
  出資: 'investment',
  提携: 'partnership',
  契約: 'contract',
  訴訟: 'lawsuit',
  提訴: 'sues',
  半導体: 'chips',
  電力: 'power',
  融資: 'loan',
  // Chinese
  收购: 'acquisition',
  收購: 'acquisition',
  投资: 'investment',
  合作: 'partnership',
  合同: 'contract',
  诉讼: 'lawsuit',
  起诉: 'sues',
  芯片: 'chips',
  晶片: 'chips',
  数据中心: 'data centre',
  贷款: 'loan',
  // Korean
  인수: 'acquisition',
  투자: 'investment',
  제휴: 'partnership',
  계약: 'contract',
  소송: 'lawsuit',
  반도체: 'chips',
  데이터센터: 'data centre',
};

const languages = ['de', 'fr', 'es', 'it'] as const;
/** "norwegen" -> "norway": every country's name in those languages, as English says it. */
const countries = new Map(
  languages.flatMap((language) => {
    const [here, english] = [language, 'en'].map((one) => new Intl.DisplayNames([one], { type: 'region' }));
    return Object.keys(countryWords).flatMap((code) => {
      const [theirs, ours] = [here?.of(code)?.toLowerCase(), english?.of(code)?.toLowerCase()];
      return theirs && ours && theirs !== ours ? [[theirs, ours] as const] : [];
    });
  }),
);

/** The English for a word, in lower case as the word is given; null where it is in no list, or is English itself. */
export function englishFor(word: string): string | null {
  const english = Object.hasOwn(words, word) ? words[word] : countries.get(word);
  return english === undefined || english === word ? null : english;
}
