// Loaded into every Node process of the served app (NODE_OPTIONS): a connection or a name look-up that is not on the
// loopback interface ends the process with a sentence, so that a test cannot miss it.
import dns from 'node:dns';
import net from 'node:net';

const isLocal = (host) => host === undefined || host === 'localhost' || host === '::1' || /^127\./.test(host);
const refuse = (what) => {
  process.stderr.write(`left the machine: ${what}\n`);
  process.exit(70);
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === 'object' ? options.host : args[1];
  if (!(typeof options === 'object' && options.path) && !isLocal(host)) refuse(`connect ${host}`);
  return connect.apply(this, args);
};
const { lookup } = dns;
dns.lookup = (host, ...rest) => (isLocal(host) ? lookup(host, ...rest) : refuse(`lookup ${host}`));
