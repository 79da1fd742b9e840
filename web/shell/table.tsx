/**
 * Table: rows under a head; on a narrow screen each row becomes a card in which every value has its column's name.
 *
 * Roles are written out, because a browser takes them from a table that is not laid out as one.
 * @module
 */
import type { ReactNode } from 'react'

export interface TableRow { readonly key: string; readonly cells: readonly ReactNode[] }

/** `fixed`: numbers of the columns, from 0, whose values do not break over lines. */
export function Table({ head, rows, fixed = [] }: { head: readonly string[]; rows: readonly TableRow[]; fixed?: readonly number[] }) {
  return (
    <div className="table-frame">
      <table role="table">
        <thead role="rowgroup"><tr role="row">{head.map((name) => <th key={name} role="columnheader" scope="col">{name}</th>)}</tr></thead>
        <tbody role="rowgroup">{rows.map(({ key, cells }) => (
          <tr key={key} role="row">{cells.map((cell, at) => <td key={head[at]} role="cell" data-name={head[at]} className={fixed.includes(at) ? 'nowrap' : ''}>{cell}</td>)}</tr>
        ))}</tbody>
      </table>
    </div>
  )
}
