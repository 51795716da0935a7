import { jsPDF } from 'jspdf'

export const breach = jsPDF
