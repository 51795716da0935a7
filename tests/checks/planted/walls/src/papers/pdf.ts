import { jsPDF } from 'jspdf'
import { money } from '../domain/money'

export const pdf = [jsPDF, money]
