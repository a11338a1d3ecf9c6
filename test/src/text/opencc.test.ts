/** OpenCC's own cases: what it converts into each other is one for search. */
import { readFileSync } from 'node:fs';
import t from 'tap';
import { dataPath } from '../../../bench/data.js';
import { foldedDictionary } from '../../../src/text/dictionary.js';
import { foldText } from '../../../src/text/fold.js';
import { loadCutter } from '../../../src/text/words.js';

interface Case {
  readonly id: string;
  readonly input: string;
  readonly expected: Readonly<Record<string, string>>;
}

const path = dataPath('opencc.testcases.json');
const skip = path === null && 'the data are not there: ../shared/data beside the checkout, or TIAOWEN_TEST_DATA';

function* conversions(): Generator<{ id: string; mode: string; input: string; output: string }> {
  const { cases } = JSON.parse(readFileSync(path as string, 'utf8')) as { cases: readonly Case[] };
  for (const { id, input, expected } of cases) {
    for (const [mode, output] of Object.entries(expected)) yield { id, mode, input, output };
  }
}

/** Modes that replace words, not only characters: Taiwan's and Hong Kong's own words. */
const ofWords = /^(?:s2twp|tw2sp|s2hkp|hk2sp)$/;
/** The new forms of Japanese (駅, 弁) are no script of Chinese; some stand for several of its characters. */
const ofJapanese = /^(?:jp2t|t2jp)$/;

t.test('every conversion between the scripts of Chinese is undone by folding', { skip }, async (t) => {
  const all = [...conversions()].filter(({ mode }) => !ofWords.test(mode) && !ofJapanese.test(mode));
  t.ok(all.length > 300, `${all.length} conversions`);
  t.same(
    all.filter(({ input, output }) => foldText(input) !== foldText(output)),
    [],
  );
});

/** What cannot hold, each by its reason: it is no other script but another word, and one that the dictionary does not join. */
const missing: Readonly<Record<string, readonly string[]>> = {
  'a name of a person, firm or place that a region writes by its own sounds': [
    'case_049 tw2sp',
    'nVidia_naming_s2t s2twp',
    'nVidia_naming_t2s tw2sp',
    'fortune_500_company_names_tw_s2twp s2twp',
    'fortune_500_company_names_tw2sp tw2sp',
    'western_classical_musicians_s2twp s2twp',
    'western_classical_musicians_tw2sp tw2sp',
    'georgia_state_country_s2twp s2twp',
    'us_states_s2_regional_phrases s2twp',
    'us_states_s2_regional_phrases s2hkp',
    'us_states_hk_hk2sp hk2sp',
    'director_names_all_modes s2twp',
    'director_names_all_modes s2hkp',
    'director_names_tw2sp tw2sp',
    'director_names_hk2sp hk2sp',
    'director_surname_nolan_all_modes s2hkp',
    'producer_names_all_modes s2twp',
    'producer_names_all_modes s2hkp',
    'producer_names_tw2sp tw2sp',
    'producer_names_hk2sp hk2sp',
  ],
  'a word of Hong Kong': [
    'case_056_x2x s2hkp',
    'BYVoid_OpenCC_Issue_506 hk2sp',
    'hk_computer_phrases_s2hkp s2hkp',
    'hk_computer_phrases_hk2sp hk2sp',
  ],
  'a word of Taiwan that means something else elsewhere, stands for several, or is one letter': [
    's2t_ximian s2twp',
    'case_029 s2twp',
    'case_045 tw2sp',
    'BYVoid_OpenCC_Issue_475_tw2sp tw2sp',
    'ByVoid_OpenCC_Issue714 tw2sp',
    'BYVoid_OpenCC_PR_1291_s2twp s2twp',
    'BYVoid_OpenCC_PR_1291_tw2sp tw2sp',
    'medical_terms_tw_s2twp s2twp',
    'dioxin_terms_tw_s2twp s2twp',
    'medical_phrases_tw_neuro_s2twp s2twp',
    'medical_phrases_tw_neuro_tw2sp tw2sp',
    'medical_phrases_tw_acetaminophen_s2twp s2twp',
    'medical_phrases_tw_acetaminophen_tw2sp tw2sp',
    'medical_phrases_tw_hepatitis_s2twp s2twp',
    'medical_phrases_tw_cardio_tw2sp tw2sp',
    'medical_phrases_tw_ultrasound_s2twp s2twp',
    'medical_phrases_tw_ultrasound_tw2sp tw2sp',
    'variants_tw_s2twp s2twp',
    'variants_tw_tw2sp tw2sp',
    'BYVoid_OpenCC_PR_1036_t2s tw2sp',
    's2twp_gong_yuan_to_xi_yuan s2twp',
    'BYVoid_OpenCC_Issue_933_s2twp s2twp',
    'BYVoid_OpenCC_PR_508 s2twp',
    'BYVoid_OpenCC_Issue_1174_tw2sp tw2sp',
    'BYVoid_OpenCC_Issue_935_ethernet_s2twp s2twp',
    'BYVoid_OpenCC_Issue_935_ethernet_tw2sp tw2sp',
    'fruit_dried_phrases_s2t s2twp',
    'fruit_dried_phrases_t2s tw2sp',
    'BYVoid_OpenCC_Issue_1246_core_reverse_phrase tw2sp',
    'BYVoid_OpenCC_Issue_1288_acyl_group s2twp',
    'BYVoid_OpenCC_Issue_475_mixed_script_input s2twp',
    'issue_1467_s2twp_long_phrases s2twp',
    'issue_1467_tw2sp_reverse tw2sp',
  ],
};

t.test('of conversions by words, those are found whose words the dictionary has', { skip }, async (t) => {
  const { forIndex, forQuery } = loadCutter(foldedDictionary());
  const finds = (query: string, text: string): boolean => {
    const tokens = new Set(forIndex(foldText(text)).split(' '));
    return forQuery(foldText(query)).every(({ token }) => tokens.has(token));
  };
  const missed = [...conversions()]
    .filter(({ mode }) => ofWords.test(mode))
    .filter(({ input, output }) => !finds(input, output) || !finds(output, input));
  t.same(missed.map(({ id, mode }) => `${id} ${mode}`).sort(), Object.values(missing).flat().sort());
});
