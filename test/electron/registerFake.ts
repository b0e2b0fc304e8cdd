// node --import …/registerFake.ts build/electron/main.js: `electron` becomes the fake.
import { registerHooks } from 'node:module'

const fake = new URL('./fakeElectron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fake, shortCircuit: true } : next(specifier, context),
})
