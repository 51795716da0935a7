import {
  handsBack,
  neverCalled,
  neverImported,
  neverUsed,
  passedOnOnce,
  secondsOnly,
  withoutErrorShapes,
} from './stand-in'
import type { StandIn } from './stand-in'

const otherForms = [
  'dateToUtcString',
  'parseRfc3339DateTime',
  'parseRfc3339DateTimeWithOffset',
  'parseRfc7231DateTime',
] as const

/**
 * Parts of the AWS SDK that DynamoDB over one given endpoint, with one attempt a request and the worker's own fetch, never
 * reaches. A client has switches for all of them, but the code behind a switch is in the bundle all the same. Each was
 * measured to save a kilobyte or more, gzipped.
 */
export const sdkStandIns: readonly StandIn[] = [
  {
    module: '@aws-sdk/client-dynamodb/dist-es/endpoint/endpointResolver.js',
    why: 'the connection passes an endpointProvider: AWS’s rules and the list of its partitions are not asked',
    source: () => neverCalled('defaultEndpointResolver'),
  },
  {
    module: '@smithy/core/dist-es/submodules/protocols/HttpProtocol.js',
    why: 'no action of DynamoDB’s sends or answers with an event stream, and an import() brings Vite’s preloader along',
    source: (original) => neverImported('@smithy/core/event-streams', original),
  },
  {
    module: '@smithy/core/dist-es/submodules/protocols/HttpBindingNormalizedSchema.js',
    why: 'DynamoDB’s actions are all a POST of JSON to one path: none binds a field to a header, and none has a host prefix',
    source: () =>
      `export const getHttpOperationBindings = () => []\n${neverCalled('HttpBindingNormalizedSchema')}`,
  },
  {
    module: '@smithy/signature-v4/dist-es/HeaderFormatter.js',
    why: 'it signs messages of event streams only; the signer makes one for itself',
    source: () => neverUsed('HeaderFormatter', ['format']),
  },
  {
    module: '@aws-sdk/endpoint-cache/dist-es/EndpointCache.js',
    why: 'endpoint discovery is off by default, and for a given endpoint always; the client makes one for itself',
    source: () => neverUsed('EndpointCache', ['getEndpoint', 'get', 'set', 'delete', 'has', 'clear']),
  },
  {
    module: '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js',
    why: 'a service worker lives in a secure context, which has WebCrypto; the other use is for more than 8 MB at once',
    source: () => neverCalled('Sha256Js'),
  },
  {
    module: '@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.browser.js',
    why: 'the connection passes a decoder of its own',
    source: () => neverCalled('fromBase64'),
  },
  {
    module: '@smithy/core/dist-es/submodules/serde/util-base64/toBase64.browser.js',
    why: 'the connection passes an encoder of its own',
    source: () => neverCalled('toBase64'),
  },
  {
    module: '@smithy/core/dist-es/submodules/serde/date-utils.js',
    why: 'DynamoDB writes times as seconds, a JSON number, and nothing is sent that has one; the other forms go',
    source: () => `${secondsOnly('parseEpochTimestamp')}\n${neverCalled(...otherForms)}`,
  },
  {
    module: '@smithy/core/dist-es/submodules/retry/middleware-retry/retryMiddleware.js',
    why: 'nothing is repeated, and two headers that number the attempts cost bytes in every request',
    source: passedOnOnce,
  },
  {
    module: '@smithy/core/dist-es/submodules/retry/util-retry/StandardRetryStrategy.js',
    why: 'the connection passes a strategy of its own, which never repeats',
    source: () => neverCalled('StandardRetryStrategy'),
  },
  {
    module: '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js',
    why: 'the connection passes a strategy of its own, which never repeats',
    source: () => neverCalled('AdaptiveRetryStrategy'),
  },
  {
    module: '@smithy/fetch-http-handler/dist-es/fetch-http-handler.js',
    why: 'the connection passes a handler of its own, which the client asks this one to take over',
    source: () => `${handsBack('FetchHttpHandler', 'create', 'handle')}\n${neverCalled('keepAliveSupport')}`,
  },
  {
    module: '@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/service-customizations/s3.js',
    why: 'asked for a client that calls itself S3',
    source: () =>
      neverCalled(
        'resolveParamsForS3',
        'DOT_PATTERN',
        'S3_HOSTNAME_PATTERN',
        'isArnBucketName',
        'isDnsCompatibleBucketName',
      ),
  },
  {
    module: '@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0.js',
    why: 'an error of no known shape keeps its name, message and fields, and more is not asked of any',
    source: withoutErrorShapes,
  },
  {
    module: '@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js',
    why: 'who sends is nobody’s business, and the header costs bytes in every request',
    source: () =>
      `export const getUserAgentPlugin = () => ({ applyToStack() {} })\n${neverCalled('userAgentMiddleware', 'getUserAgentMiddlewareOptions')}`,
  },
  {
    module: '@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js',
    why: 'no log is kept of requests and answers: they hold what people typed',
    source: () =>
      `export const getLoggerPlugin = () => ({ applyToStack() {} })\n${neverCalled('loggerMiddleware', 'loggerMiddlewareOptions')}`,
  },
  {
    module: '@aws-sdk/core/dist-es/submodules/client/util-user-agent-browser/defaultUserAgent.js',
    why: 'no user agent is sent; the configuration makes a provider of it all the same',
    source: () =>
      `export const createDefaultUserAgentProvider = () => async () => []\n${neverCalled('defaultUserAgent', 'fallback')}`,
  },
  {
    module: '@aws-sdk/client-dynamodb/package.json',
    why: 'no user agent is sent that would name the version; nothing reads the rest',
    source: () => JSON.stringify({ version: '' }),
  },
]
