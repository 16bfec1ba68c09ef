/**
 * News agencies and outlets as they sign, in upper case. `national` agencies sign the pictures of their own stories;
 * the others also sell pictures to everyone, so that a picture of theirs says nothing about who wrote the story.
 */
const national = new Set(
  `VNA TTXVN VNS VNP BERNAMA ANTARA XINHUA THX YONHAP KYODO PNA TASS SPUTNIK RIA AKP KPL NNT MNA PTI ANI TNA APP BSS
  MONTSAME CNA EFE ANSA LUSA IRNA SANA WAM KUNA SPA QNA ANADOLU AA TATOLI BELTA AZERTAC`.split(/\s+/),
);
const others = new Set(
  `REUTERS AFP AP UPI DPA BLOOMBERG BBC CNN NHK VOV VTV NDO TTO PLVN SGGP QDND QĐND VOH VTC PLO NLDO TPO VIETNAM+
  VIETNAMPLUS CHINHPHU.VN`.split(/\s+/),
);

/** An agency's name as it stands in `text`, without what follows a slash or plus ("TTXVN/Vietnam+"), or null. */
export function knownAgency(text: string): string | null {
  const name = text.trim();
  const known = (part: string) => national.has(part.toUpperCase()) || others.has(part.toUpperCase());
  if (known(name)) return name;
  const parts = name.split('/').map((part) => part.trim());
  return parts.length > 1 && parts.every(known) ? (parts[0] ?? null) : null;
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
