import { Component } from 'preact'
import type { ComponentType } from 'preact'

const names = (props: object): string[] => Object.keys(props)

/** The component, drawn anew only when one of its props is another one (by identity) or a signal that it reads changed. */
export function memoised<Props extends object>(Inner: ComponentType<Props>): ComponentType<Props> {
  return class Memoised extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      const held: Props = this.props
      return (
        names(next).length !== names(held).length ||
        names(next).some((name) => Reflect.get(next, name) !== Reflect.get(held, name))
      )
    }

    override render() {
      return <Inner {...this.props} />
    }
  }
}
