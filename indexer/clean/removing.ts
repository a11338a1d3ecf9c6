/** The rules that take dirt out, by the codes they report under: reports tell what was removed apart from what was only found. */
export const removing: ReadonlySet<string> = new Set([
  'bold-marks',
  'flattened-lines',
  'injected-word',
  'invisible-characters',
  'lines-joined',
  'lone-surrogates',
  'navigation',
  'odd-spaces',
  'page-number',
  'page-tail',
  'page-tools',
  'repeated-table-head',
  'repeated-title',
  'running-head',
  'site-footer',
  'title-tail',
]);
