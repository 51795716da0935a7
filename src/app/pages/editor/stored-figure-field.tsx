import { useLocale } from '../../words/use-words'
import { FigureField } from './figure-field'
import type { FieldProps } from './field'
import { shownFigure, storedFigure } from './figure-text'
import { useFieldWorld } from './form-context'
import type { JsonPath } from './json-path'

interface StoredFigureFieldProps extends FieldProps {
  readonly path: JsonPath
  readonly figure: string | undefined
  readonly placeholder?: string
}

/** A figure that may be absent: the empty text takes the field away. */
export function StoredFigureField({ path, figure = '', ...rest }: StoredFigureFieldProps) {
  const { session } = useFieldWorld()
  const locale = useLocale()
  return (
    <FigureField
      path={path}
      figure={figure}
      shown={shownFigure(figure, locale)}
      onType={(typed) => session.edit(path, storedFigure(typed, locale) || undefined)}
      {...rest}
    />
  )
}
