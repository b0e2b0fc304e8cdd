import { Component, type ReactNode } from 'react'
import { ErrorNote } from '../parts/ErrorNote.tsx'

/** Keeps the frame standing when a page breaks. React asks for a class here. */
export class PageFault extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override readonly state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return <ErrorNote error={error} onRetry={() => this.setState({ error: null })} />
  }
}
