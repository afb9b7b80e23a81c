export { blindRsaIssuer, blindRsaVerifier, provePermutation } from './server/blind-rsa-server.js';
export { exportIssuingKey, generateIssuingKey, importIssuingKey, type IssuingKey } from './server/issuing-key.js';
export { exportReceiptKey, generateReceiptKey, importReceiptKey, signReceipt, signShredding, type ReceiptKey } from './server/receipt-signer.js';
