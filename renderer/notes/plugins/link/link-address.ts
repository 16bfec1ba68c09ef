/** The address a link may have: http, https or mailto. What lacks a scheme gets https; null for anything else. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  const guess = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
  // "host:8080" is no scheme; a scheme is followed by something else than a port.
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : guess;
  if (/\s/.test(address) || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'mailto:') return address;
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? address : null;
}
