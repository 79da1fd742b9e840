/**
 * Unshowable: in somebody else's package anything may stand where a text belongs. What cannot be drawn for it is said, and the verdict stays.
 * @module
 */
import { Component, type ReactNode } from 'react'

export class Unshowable extends Component<{ readonly children: ReactNode }, { readonly isBroken: boolean }> {
  override state = { isBroken: false }
  static getDerivedStateFromError() { return { isBroken: true } }
  /** One package that cannot be shown says nothing of the next. */
  override componentDidUpdate({ children }: { readonly children: ReactNode }) { if (this.state.isBroken && children !== this.props.children) this.setState({ isBroken: false }) }
  override render() {
    return this.state.isBroken
      ? <section><h2>What it says</h2><p className="notice bad">The fields of this finding are not of the sort that they should be, and cannot be shown as a finding. As they stand: below, under “Statements”.</p></section>
      : this.props.children
  }
}
