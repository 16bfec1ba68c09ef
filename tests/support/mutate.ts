import { randomFrom } from '../bench/random.ts';

/** `count` damaged copies, the same for the same seed: bytes changed, pieces cut out, doubled, or moved in from another file. */
export function* mutants(files: readonly Uint8Array[], count: number, seed: number): Generator<Uint8Array> {
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let index = 0; index < count; index++) {
    let bytes = Buffer.from(files[below(files.length)] ?? []);
    for (let times = 1 + below(3); times > 0; times--) {
      const from = below(bytes.length);
      const to = Math.min(bytes.length, from + 1 + below(Math.max(1, bytes.length >> 2)));
      const kind = below(5);
      if (kind === 0)
        for (let flips = 1 + below(16); flips > 0; flips--) bytes[below(bytes.length)] = below(256);
      else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
      else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
      else if (kind === 3) bytes = Buffer.from(bytes.subarray(0, Math.max(1, from)));
      else {
        const other = files[below(files.length)] ?? bytes;
        const at = below(other.length);
        const piece = other.subarray(at, at + 1 + below(200));
        bytes = Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from)]);
      }
    }
    yield Uint8Array.from(bytes);
  }
}
