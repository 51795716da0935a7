import { useLocation } from 'wouter-preact'
import { useServices } from '../services'

/** Goes to a page, out of a sheet too. The page takes the sheet's entry in the history, so that the way back is one step. */
export function useLeaveSheet(): (to: string) => void {
  const { sheets } = useServices()
  const [, navigate] = useLocation()
  return (to) => {
    navigate(to, { replace: sheets.open.peek() !== undefined })
    sheets.close()
  }
}
