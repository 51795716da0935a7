/** Ways to pay that the form offers, by their UNTDID 4461 codes; another one that a document bears is kept and shown as its code. */
export const paymentMeansOffered = ['30', '58', '59', '49', '48', '54', '10', '20', '68', '57'] as const
export type OfferedPaymentMeans = (typeof paymentMeansOffered)[number]
