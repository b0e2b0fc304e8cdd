// Small pictures as cameras and screens make them.
import { crc32, deflateSync } from 'node:zlib'

const SMALL =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71' +
  '////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4' +
  '+Pj4+Pj4+Pj/wAARCAAUACADASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAIDAf/EAB0QAQEAAgIDAQAAAAAAAAAAAAEA' +
  'AhEDMRJBkfD/xAAWAQEBAQAAAAAAAAAAAAAAAAADBAL/xAAWEQEBAQAAAAAAAAAAAAAAAAACAAH/2gAMAwEAAhEDEQA/AJhVw43I' +
  '2JTCpjknT73K1ZOTnE6URNb/AHywLfJTT1aFK1McokxETOMzkxEUjnN//9k='

/** 32 × 20. */
export const JPEG: Buffer = Buffer.from(SMALL, 'base64')

/** The same, taken with the camera on its side: 20 × 32 as it is to be shown. */
export function turnedJpeg(): Buffer {
  const notes = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*', 'latin1'),
    // One entry in the list at 8: orientation, a short, 6.
    Buffer.from([0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]),
  ])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(notes.length + 2, 2)
  return Buffer.concat([JPEG.subarray(0, 2), head, notes, JPEG.subarray(2)])
}

/** See-through; its pixels may be taken from elsewhere. */
export function makePng(
  width: number,
  height: number,
  pixels = deflateSync(Buffer.alloc(height * (width * 4 + 1))),
): Buffer {
  const chunk = (kind: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
    const around = Buffer.alloc(8)
    around.writeUInt32BE(data.length, 0)
    around.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
