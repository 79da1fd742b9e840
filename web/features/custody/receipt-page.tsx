/**
 * Receipt page: the receipt of a sealed hand-over, to be printed, signed and kept.
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { receiptOf } from '../../queries.ts'
import { Failure, Waiting } from '../../shell/states.tsx'
import { ReceiptSheet } from './receipt-sheet.tsx'

export default function ReceiptPage({ id }: { id: string }) {
  const { data, error } = useQuery(receiptOf(id))
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (data === undefined) return <div className="page"><Waiting /></div>
  return <div className="page"><ReceiptSheet receipt={data.receipt} sealed={data} /></div>
}
