// Passwords as scrypt hashes with a salt of their own (RFC 7914).
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** 32 MB of memory and about 80 ms for each guess. */
const LOG_N = 15
const R = 8
const KEY_BYTES = 32

/** 'scrypt$15$8$salt$key': what it was made with stands in it, so that later ones may be made harder. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, LOG_N, R)
  return ['scrypt', LOG_N, R, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Against no hash it takes as long, so that nobody learns by waiting which names there are. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, logN = String(LOG_N), r = String(R), salt = '', key = ''] = (hash ?? '').split('$')
  const given = await derive(password, Buffer.from(salt, 'base64url'), Number(logN), Number(r))
  const kept = Buffer.from(key, 'base64url')
  return hash !== null && kept.length === given.length && timingSafeEqual(kept, given)
}

async function derive(password: string, salt: Buffer, logN: number, r: number): Promise<Buffer> {
  const cost = 2 ** logN
  return await new Promise((resolve, reject) => {
    const options = { N: cost, r, p: 1, maxmem: 256 * cost * r }
    // One text may be typed as several sequences of code points.
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
