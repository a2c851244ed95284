// The style sheet of an embed: type, table and card; the picture has its looks in itself.
import { fonts, tokenStyles } from '#components/charts/tokens.ts';
import type { ShareTheme } from '#lib/domain/share.ts';

const rules = `
*{box-sizing:border-box}
body{margin:0;padding:12px;background:var(--paper);color:var(--ink);font:14px/1.4 ${fonts.label};overflow-wrap:anywhere}
header{border-top:3px solid var(--ink);padding-top:8px}
h1{margin:0;font:600 20px/1.2 ${fonts.text}}
h1.long{font-size:15px}
header p,footer{margin:2px 0 10px;font-size:12px;color:var(--ink-soft)}
footer{margin:10px 0 0;padding-top:6px;border-top:1px solid var(--rule)}
figure{margin:0}
figure svg{display:block;width:100%;height:auto;overflow:visible;font-family:${fonts.label}}
header a,footer a,table a{color:inherit}
svg a{text-decoration:none}
svg a:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
figure .narrow{position:absolute;width:0;height:0;visibility:hidden}
@media(max-width:479px){figure .wide{position:absolute;width:0;height:0;visibility:hidden}figure .narrow{position:static;width:100%;height:auto;visibility:visible}}
summary{min-height:24px;margin-top:8px;cursor:pointer;font-size:12px}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:12px;font-variant-numeric:tabular-nums;margin-top:6px}
th,td{padding:3px 10px 3px 0;border-bottom:1px solid var(--rule);text-align:left;vertical-align:baseline}
thead th{border-bottom-color:var(--ink);color:var(--ink-soft);font-weight:400}
tbody th{font-weight:600}
td:nth-child(n+2){white-space:nowrap}
#card{position:absolute;z-index:2;max-width:260px;margin:0;padding:6px 8px;background:var(--paper);border:1px solid var(--ink);font-size:12px;pointer-events:none}
@media print{details{display:block}#card{display:none}}
`;

export const embedStyle = (theme: ShareTheme): string => tokenStyles(':root', theme) + rules;
