import { constants, crc32, deflateRawSync } from "node:zlib";

/** A document of which everything but its nonces is ready to be sent. */
export type KeptDocument = {
  madeAt: Date;
  headers: Record<string, string>;
  /** The document with this visitor's nonce, which has as many letters as the one it was made with. */
  plain(nonce: string): Buffer;
  /** The same, as gzip (RFC 1952). */
  gzip(nonce: string): Buffer;
};

/** How far back deflate may point. */
const WINDOW_BYTES = 32 * 1024;
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** An empty block that says: the last one. */
const LAST_BLOCK = Buffer.from([3, 0]);

export function keepDocument(
  html: string,
  madeWith: string,
  headers: Record<string, string>,
  madeAt: Date,
): KeptDocument | null {
  const pieces = html.split(madeWith).map((piece) => Buffer.from(piece));
  if (pieces.length < 2 || html.includes("\0")) return null;

  const length = Buffer.byteLength(html);
  const packed = packedPieces(pieces, Buffer.byteLength(madeWith));

  return {
    madeAt,
    headers,
    plain: (nonce) => joined(pieces, Buffer.from(nonce)),
    gzip: (nonce) => {
      const given = Buffer.from(nonce);
      const trailer = Buffer.alloc(8);
      trailer.writeUInt32LE(crc32(joined(pieces, given)), 0);
      trailer.writeUInt32LE(length, 4);

      return Buffer.concat([GZIP_HEAD, joined(packed, storedBlock(given)), LAST_BLOCK, trailer]);
    },
  };
}

/**
 * Each piece deflated once, up to a whole byte. What came before it is its dictionary, with zeros where a nonce will
 * stand: no piece holds a zero, so that none ever points into a nonce.
 */
function packedPieces(pieces: readonly Buffer[], nonceLength: number): Buffer[] {
  let before = Buffer.alloc(0);

  return pieces.map((piece) => {
    const dictionary = before.subarray(-WINDOW_BYTES);
    before = Buffer.concat([before, piece, Buffer.alloc(nonceLength)]);

    return deflateRawSync(piece, {
      level: constants.Z_BEST_COMPRESSION,
      finishFlush: constants.Z_SYNC_FLUSH,
      ...(dictionary.length > 0 ? { dictionary } : {}),
    });
  });
}

/** Bytes as deflate carries them uncompressed (RFC 1951, 3.2.4). */
function storedBlock(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(~bytes.length & 0xffff, 3);

  return Buffer.concat([head, bytes]);
}

function joined(pieces: readonly Buffer[], between: Buffer): Buffer {
  return Buffer.concat(pieces.flatMap((piece, place) => (place === 0 ? [piece] : [between, piece])));
}
