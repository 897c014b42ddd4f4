/** The part of libsodium that tookit uses; the package brings no types of its own. Each call throws on a wrong length. */
declare module 'sodium-native' {
  const sodium: {
    readonly crypto_aead_xchacha20poly1305_ietf_KEYBYTES: number
    readonly crypto_aead_xchacha20poly1305_ietf_NPUBBYTES: number
    readonly crypto_aead_xchacha20poly1305_ietf_ABYTES: number
    /** @returns how many bytes were written to `sealed`. */
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      sealed: Buffer,
      message: Buffer,
      associated: Buffer | null,
      secretNonce: null,
      nonce: Buffer,
      key: Buffer,
    ): number
    /** @throws when it was not sealed with this key, or has been altered. */
    crypto_aead_xchacha20poly1305_ietf_decrypt(
      message: Buffer,
      secretNonce: null,
      sealed: Buffer,
      associated: Buffer | null,
      nonce: Buffer,
      key: Buffer,
    ): number
    /** BLAKE2b, keyed. */
    crypto_generichash(hash: Buffer, input: Buffer, key?: Buffer): void
    randombytes_buf(bytes: Buffer): void
  }
  export default sodium
}
