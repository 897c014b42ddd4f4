import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Socket } from 'node:net'

/** The server's end of a WebSocket (RFC 6455), as much of it as Socket Mode uses: whole text frames, ping, close. */
export interface WebSocketPeer {
  send(text: string): void
  /** Ends with a close frame. */
  close(): void
  /** Cuts the connection. */
  drop(): void
}

export interface WebSocketHandlers {
  onText(text: string): void
  onClose(): void
}

const opcodes = { text: 0x1, close: 0x8, ping: 0x9, pong: 0xa } as const

export function acceptWebSocket(
  headers: IncomingHttpHeaders,
  socket: Socket,
  handlers: WebSocketHandlers,
): WebSocketPeer {
  const key = createHash('sha1')
    .update(`${headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  )
  let unread = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk])
    for (let frame = readFrame(unread); frame !== null; frame = readFrame(unread)) {
      unread = unread.subarray(frame.length)
      if (frame.opcode === opcodes.text) handlers.onText(frame.payload.toString('utf8'))
      if (frame.opcode === opcodes.ping) socket.write(frameOf(opcodes.pong, frame.payload))
      if (frame.opcode === opcodes.close) socket.end(frameOf(opcodes.close, frame.payload))
    }
  })
  socket.on('error', () => undefined)
  socket.on('close', () => handlers.onClose())
  return {
    send: (text) => void socket.write(frameOf(opcodes.text, Buffer.from(text))),
    close: () => void socket.end(frameOf(opcodes.close, Buffer.from([0x03, 0xe8]))),
    drop: () => void socket.destroy(),
  }
}

/** The first frame in `bytes`, unmasked; `null` while it is not all there. */
function readFrame(bytes: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (bytes.length < 2) return null
  const short = bytes.readUInt8(1) & 0x7f
  const sizeBytes = short === 126 ? 2 : short === 127 ? 8 : 0
  const maskAt = 2 + sizeBytes
  const masked = (bytes.readUInt8(1) & 0x80) !== 0
  const payloadAt = maskAt + (masked ? 4 : 0)
  if (bytes.length < payloadAt) return null
  const size =
    sizeBytes === 0 ? short : sizeBytes === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  if (bytes.length < payloadAt + size) return null
  const payload = Buffer.from(bytes.subarray(payloadAt, payloadAt + size))
  if (masked) for (let i = 0; i < size; i++) payload[i] = (payload[i] ?? 0) ^ (bytes[maskAt + (i % 4)] ?? 0)
  return { opcode: bytes.readUInt8(0) & 0x0f, payload, length: payloadAt + size }
}

function frameOf(opcode: number, payload: Buffer): Buffer {
  const size = payload.length
  const head = Buffer.alloc(size < 126 ? 2 : size < 65_536 ? 4 : 10)
  head.writeUInt8(0x80 | opcode, 0)
  head.writeUInt8(size < 126 ? size : size < 65_536 ? 126 : 127, 1)
  if (head.length === 4) head.writeUInt16BE(size, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(size), 2)
  return Buffer.concat([head, payload])
}
