import { SignatureV4 } from '@smithy/signature-v4'
import { createServer } from 'node:http'

export const gateway = [SignatureV4, createServer]
