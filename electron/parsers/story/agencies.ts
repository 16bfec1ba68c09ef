/**
 * News agencies and outlets as they sign, in upper case. `national` agencies sign the pictures of their own stories;
 * the others also sell pictures to everyone, so that a picture of theirs says nothing about who wrote the story.
 */
const national = new Set(
  `VNA TTXVN VNS VNP BERNAMA ANTARA XINHUA THX YONHAP KYODO PNA TASS SPUTNIK RIA AKP KPL NNT MNA PTI ANI TNA APP BSS
  MONTSAME CNA EFE ANSA LUSA IRNA SANA WAM KUNA SPA QNA ANADOLU AA TATOLI BELTA AZERTAC`.split(/\s+/),
);
const international = new Set(
  `REUTERS AFP AP UPI DPA BLOOMBERG BBC CNN NHK VOV VTV NDO VOV5 TTO PLVN SGGP QDND QĐND VOH VTC PLO NLDO TPO VIETNAM+
  VIETNAMPLUS CHINHPHU.VN`.split(/\s+/),
);
/** Some of both, as they are called in full. */
const inFull = new Set(
  `VIETNAM NEWS AGENCY|THÔNG TẤN XÃ VIỆT NAM|XINHUA NEWS AGENCY|TÂN HOA XÃ|YONHAP NEWS AGENCY|KYODO NEWS|ANTARA NEWS
  |PHILIPPINE NEWS AGENCY|LAO NEWS AGENCY|PRESS TRUST OF INDIA|ANADOLU AGENCY|AGENCE FRANCE-PRESSE|AGENCE FRANCE PRESSE
  |ASSOCIATED PRESS|THE ASSOCIATED PRESS|REUTERS NEWS|THOMSON REUTERS|BLOOMBERG NEWS|UNITED PRESS INTERNATIONAL`
    .split('|')
    .map((name) => name.trim()),
);

/** An agency's name as it stands in `text`, without what follows a slash or plus ("TTXVN/Vietnam+"), or null. */
export function knownAgency(text: string): string | null {
  const name = text.trim();
  const known = (part: string) => {
    const upper = part.toUpperCase();
    return national.has(upper) || international.has(upper) || inFull.has(upper);
  };
  if (known(name)) return name;
  const [first = '', ...others] = name.split('/').map((part) => part.trim());
  // "CNA/ec": an editor's initials.
  const agrees = others.length > 0 && others.every((part) => known(part) || /^[a-z]{2,4}$/.test(part));
  return agrees && known(first) ? first : null;
}

export function isNationalAgency(name: string): boolean {
  return national.has(name.toUpperCase());
}

/** The agency of a line that says nothing else: `VNA`, `(TTXVN/Vietnam+)`, `Theo TTXVN`, `Source: VNA`; or null. */
export function agencyLine(line: string): string | null {
  if (line.length > 60) return null;
  const bare = line
    .replace(/^[\s([–—-]+|[\s)\].]+$/g, '')
    .replace(/^(?:source|by|according to|nguồn|theo|từ)\s*:?\s+/i, '')
    .trim();
  return knownAgency(bare);
}
