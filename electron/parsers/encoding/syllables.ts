const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

const onsets = words('b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x');
/** Rhymes without tones that end in a vowel or nasal; as taught in Vietnamese schools, with the few of loan words. */
const open = words(`a ai am an ang anh ao au ay ăm ăn ăng âm ân âng âu ây e em en eng eo ê êm ên ênh êu
  i ia im in inh iu iêm iên iêng iêu o oi om on ong oa oai oam oan oang oanh oao oay oe oen oeo oăm oăn oăng oong
  ô ôi ôm ôn ông ơ ơi ơm ơn u ua ui um un ung uôi uôm uôn uông uy uya uyn uynh uyu uyên uân uâng uây uê uênh uơ
  ư ưa ưi ưm ưn ưng ưu ươi ươm ươn ương ươu y ynh yn yêm yên yêng yêu`);
/** Those that end in a stop; they have the tone sắc or nặng. */
const stopped =
  words(`ac ach ap at ăc ăk ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oc op ot oac oach oap oat
  oet oăc oăt ooc ôc ôp ôt ơp ơt uc up ut uôc uôt uych uyp uyt uyêt uât uêch ưc ưt ươc ươp ươt yt yêt yêp ych`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

const longestOnset = 3;

/** Capitals throughout, at the beginning, or nowhere. */
const casing = /^(?:\p{Lu}?[^\p{Lu}]*|[^\p{Ll}]*)$/u;

/** Whether a word, in NFC, could be a syllable of Vietnamese: its beginning, rhyme, tone and capitals fit. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > 8 || !casing.test(word)) return false;
  const decomposed = word.toLowerCase().normalize('NFD');
  const found = decomposed.match(tones) ?? [];
  if (found.length > 1) return false;
  const bare = decomposed.replace(tones, '').normalize('NFC');
  const isStopTone = found[0] === '\u0301' || found[0] === '\u0323';
  for (let onset = 0; onset <= longestOnset && onset < bare.length; onset++) {
    if (onset > 0 && !onsets.has(bare.slice(0, onset))) continue;
    const rhyme = bare.slice(onset);
    if (open.has(rhyme) || (isStopTone && stopped.has(rhyme))) return true;
  }
  return false;
}
