// Lines that a site puts between an article's own, in the languages that pages come in: menus, dates of publication, credits of pictures,
// calls to subscribe. Only short lines that are nothing else; credits of wires stay, since they say where a text comes from.
import { parseDate } from './parse-date.ts';

const CALL =
  /^(?:read (?:more|also|next|the full)|also read|more:|related|see (?:also|more)\b|lea (?:también|más)|lire aussi|lesen sie auch|mehr zum thema|leia (?:também|mais)|advert(?:isement)?\b|anzeige|reklama|publicidad|iklan$|sponsored|share (?:this|on)|click here|sign (?:up|in$)|log ?in$|subscribe|follow us|copyright|©|more from|recommended|trending|continue reading|newsletter|tags?:|filed under|topics?:|comments?$|leave a (?:comment|reply)|all rights reserved|(?:story|article) continues|view source version|loading\b|don.t miss$|you (?:may|might) also like|skip to\b|join our\b)/i;

const MENU =
  /^(?:home|news|sports?|local|menu|search|caption|close|next|previous|back|print|email|text size|\d+ (?:of|\/) \d+)$/i;

const CREDIT =
  /^(?:photos?|images?|fotos?|bild(?:er)?|pictures?|file photo)(?: (?:credit|by|via))?\s?:|[([](?:(?:file )?(?:photo|image|picture|foto|credit|ap photo)\b|©)[^)\]]*[)\]]$|(?:credit|photo|image|foto)s?: ?[^.:]{2,60}$/i;

const CONTACT = /^(?:https?:\/\/\S+|(?:www\.|twitter\.com\/)\S+|\S+@[\w.-]+\.\w{2,}|@\w+)$/i;

const STAMP =
  /^\W*(?:(?:first )?(?:published|posted)|(?:last )?(?:updated|modified)|publicado|aktualisiert|stand)\b.{0,12}\d/i;

const LONGEST = 200;
const LONGEST_CREDIT = 300;
const LONGEST_STAMP = 80;

/** The opening line may be a picture's credit, where that is how the article begins. */
export function isSiteLine(line: string, isOpening: boolean): boolean {
  if (line.length >= LONGEST_CREDIT) return false;
  if (!isOpening && CREDIT.test(line)) return true;
  if (line.length >= LONGEST) return false;
  if (CALL.test(line) || MENU.test(line) || CONTACT.test(line)) return true;
  return line.length < LONGEST_STAMP && (STAMP.test(line) || parseDate(line).at !== null);
}
