// Reading and using what was read at the same time.

/** The same pages, the next one asked for before the last one is used. */
export async function* readAhead<T>(pages: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = pages.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done) return
      next = pages.next()
      // Heard of when it is its turn.
      next.catch(() => {})
      yield value
    }
  } finally {
    await pages.return(undefined)
  }
}
