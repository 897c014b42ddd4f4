/** In small letters without accents, each in its place, so that what is found in it can be cut out of the original. */
export const folded = (text: string): string =>
  [...text.normalize('NFC')]
    .map((sign) => {
      const bare = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      return bare.length === sign.length ? bare : sign
    })
    .join('')
    .replaceAll('’', "'")
