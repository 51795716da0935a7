import type { MadeSet } from './made-sets'

/** One way in which people come by credentials. */
export interface Format {
  readonly name: string
  readonly write: (set: MadeSet) => string
  /** What the format cannot carry is not expected back. */
  readonly token: boolean
  readonly region: boolean
  readonly expiration?: number
  readonly timeLeftMs?: number
  readonly profile?: string
}

const end = '2026-11-24T14:05:00Z'
const endMs = Date.UTC(2026, 10, 24, 14, 5)

function lines(...all: readonly string[]): string {
  return all.join('\n')
}

/** `name=value` lines through a template, in the order key id, secret, token, region. */
function shell(
  name: string,
  line: (name: string, value: string) => string,
  region = 'AWS_DEFAULT_REGION',
): Format {
  return {
    name,
    token: true,
    region: true,
    write: (set) =>
      lines(
        line('AWS_ACCESS_KEY_ID', set.keyId),
        line('AWS_SECRET_ACCESS_KEY', set.secret),
        line('AWS_SESSION_TOKEN', set.token),
        line(region, set.region),
      ),
  }
}

function withEnd(format: Format): Format {
  return { ...format, expiration: endMs }
}

const fileFormats: readonly Format[] = [
  {
    name: 'AWS Academy block',
    token: true,
    region: false,
    profile: 'default',
    write: ({ keyId, secret, token }) =>
      lines(
        '[default]',
        `aws_access_key_id=${keyId}`,
        `aws_secret_access_key=${secret}`,
        `aws_session_token=${token}`,
      ),
  },
  {
    name: '~/.aws/credentials with region',
    token: true,
    region: true,
    profile: 'lab',
    write: (set) =>
      lines(
        '[lab]',
        `aws_access_key_id = ${set.keyId}`,
        `aws_secret_access_key = ${set.secret}`,
        `aws_session_token = ${set.token}`,
        `region = ${set.region}`,
        'output = json',
      ),
  },
  shell('.env', (name, value) => `${name}=${value}`, 'AWS_REGION'),
  shell('.env with VITE_', (name, value) => `VITE_${name}="${value}"`, 'AWS_REGION'),
  shell('export', (name, value) => `export ${name}="${value}"`),
  shell('export in single quotes', (name, value) => `export ${name}='${value}'`),
  shell('set', (name, value) => `set ${name}=${value}`),
  shell('set in quotes', (name, value) => `set "${name}=${value}"`),
  shell('setx', (name, value) => `setx ${name} "${value}"`),
  shell('setx /M', (name, value) => `setx ${name} ${value} /M`),
  shell('$Env:', (name, value) => `$Env:${name}="${value}"`),
  shell(
    'SetEnvironmentVariable',
    (name, value) => `[Environment]::SetEnvironmentVariable("${name}", "${value}", "User")`,
  ),
  shell('fish', (name, value) => `set -gx ${name} ${value}`),
  shell('csh', (name, value) => `setenv ${name} ${value}`),
  shell('nushell', (name, value) => `$env.${name} = "${value}"`),
  shell('docker', (name, value) => `-e ${name}=${value} \\`),
  shell('YAML', (name, value) => `${name}: ${value}`),
  shell('Kubernetes', (name, value) => `- name: ${name}\n  value: "${value}"`),
  shell('Python os.environ', (name, value) => `os.environ["${name}"] = "${value}"`),
  {
    name: 'aws configure set',
    token: true,
    region: true,
    profile: 'lab',
    write: (set) =>
      lines(
        `aws configure set aws_access_key_id ${set.keyId} --profile lab`,
        `aws configure set aws_secret_access_key ${set.secret} --profile lab`,
        `aws configure set aws_session_token ${set.token} --profile lab`,
        `aws configure set region ${set.region} --profile lab`,
      ),
  },
  {
    name: 'AWS Academy, the whole panel',
    token: true,
    region: true,
    expiration: Date.UTC(2026, 10, 24, 18, 21, 1),
    timeLeftMs: ((3 * 60 + 59) * 60 + 48) * 1000,
    profile: 'default',
    write: (set) =>
      lines(
        'Cloud Access',
        'AWS CLI:',
        'Copy and paste the following into ~/.aws/credentials',
        '[default]',
        `aws_access_key_id=${set.keyId}`,
        `aws_secret_access_key=${set.secret}`,
        `aws_session_token=${set.token}`,
        'Cloud Labs',
        'Remaining session time: 03:59:48(240 minutes)',
        'Session started at: 2026-11-24T07:21:01-0700',
        'Session to end at: 2026-11-24T11:21:01-0700',
        'Accumulated lab time: 2 days 06:22:00 (3262 minutes)',
        'SSH key',
        `Region ${set.region}`,
      ),
  },
]

const oneLineFormats: readonly Format[] = [
  {
    name: 'all on one line before a command',
    token: true,
    region: true,
    write: (set) =>
      `AWS_ACCESS_KEY_ID=${set.keyId} AWS_SECRET_ACCESS_KEY=${set.secret} AWS_SESSION_TOKEN=${set.token} AWS_REGION=${set.region} aws s3 ls`,
  },
  {
    name: 'Java system properties',
    token: true,
    region: true,
    write: (set) =>
      `java -Daws.accessKeyId=${set.keyId} -Daws.secretAccessKey=${set.secret} -Daws.sessionToken=${set.token} -Daws.region=${set.region} -jar app.jar`,
  },
  {
    name: 'a block whose line ends were lost',
    token: true,
    region: false,
    profile: 'default',
    write: ({ keyId, secret, token }) =>
      `[default]aws_access_key_id=${keyId}aws_secret_access_key=${secret}aws_session_token=${token}`,
  },
]

const jsonFormats: readonly Format[] = [
  withEnd({
    name: 'aws sts assume-role',
    token: true,
    region: false,
    write: (set) =>
      JSON.stringify(
        {
          Credentials: {
            AccessKeyId: set.keyId,
            SecretAccessKey: set.secret,
            SessionToken: set.token,
            Expiration: end,
          },
          AssumedRoleUser: {
            AssumedRoleId: 'AROAQ3EGXK7TZ2WMN5PRA:lab',
            Arn: 'arn:aws:sts::123456789012:assumed-role/lab/me',
          },
        },
        null,
        4,
      ),
  }),
  withEnd({
    name: 'credential_process',
    token: true,
    region: false,
    write: (set) =>
      JSON.stringify({
        Version: 1,
        AccessKeyId: set.keyId,
        SecretAccessKey: set.secret,
        SessionToken: set.token,
        Expiration: end,
      }),
  }),
  withEnd({
    name: 'container endpoint',
    token: true,
    region: false,
    write: (set) =>
      JSON.stringify({
        AccessKeyId: set.keyId,
        Expiration: end,
        RoleArn: 'arn:aws:iam::123456789012:role/r',
        SecretAccessKey: set.secret,
        Token: set.token,
      }),
  }),
  withEnd({
    name: 'JSON within a JSON string',
    token: true,
    region: false,
    write: (set) =>
      JSON.stringify({
        body: JSON.stringify(
          { AccessKeyId: set.keyId, SecretAccessKey: set.secret, SessionToken: set.token, Expiration: end },
          null,
          1,
        ),
      }),
  }),
  withEnd({
    name: 'aws configure export-credentials --format env',
    token: true,
    region: false,
    write: (set) =>
      lines(
        `export AWS_ACCESS_KEY_ID=${set.keyId}`,
        `export AWS_SECRET_ACCESS_KEY=${set.secret}`,
        `export AWS_SESSION_TOKEN=${set.token}`,
        `export AWS_CREDENTIAL_EXPIRATION=${end}`,
      ),
  }),
]

const otherFormats: readonly Format[] = [
  {
    name: 'CSV of the IAM console',
    token: false,
    region: false,
    write: ({ keyId, secret }) => `Access key ID,Secret access key\n${keyId},${secret}\n`,
  },
  {
    name: 'older CSV of the IAM console',
    token: false,
    region: false,
    write: ({ keyId, secret }) =>
      `User name,Password,Access key ID,Secret access key,Console login link\nann,,${keyId},${secret},https://123456789012.signin.aws.amazon.com/console\n`,
  },
  {
    name: 'rootkey.csv',
    token: false,
    region: false,
    write: ({ keyId, secret }) => `AWSAccessKeyId=${keyId}\nAWSSecretKey=${secret}\n`,
  },
  {
    name: 'aws configure, as a transcript',
    token: false,
    region: true,
    write: (set) =>
      lines(
        '$ aws configure',
        `AWS Access Key ID [None]: ${set.keyId}`,
        `AWS Secret Access Key [****************WXYZ]: ${set.secret}`,
        `Default region name [None]: ${set.region}`,
        'Default output format [None]: json',
      ),
  },
  withEnd({
    name: 'aws sts --output text',
    token: true,
    region: false,
    write: ({ keyId, secret, token }) => `CREDENTIALS\t${keyId}\t${end}\t${secret}\t${token}`,
  }),
  withEnd({
    name: 'aws sts --output table',
    token: true,
    region: false,
    write: ({ keyId, secret, token }) =>
      lines(
        '|                 GetSessionToken                 |',
        '+-----------------+-------------------------------+',
        `|  AccessKeyId     |  ${keyId}  |`,
        `|  Expiration      |  ${end}  |`,
        `|  SecretAccessKey |  ${secret}  |`,
        `|  SessionToken    |  ${token}  |`,
      ),
  }),
  withEnd({
    name: 'STS over HTTP',
    token: true,
    region: false,
    write: ({ keyId, secret, token }) =>
      `<Credentials>\n  <AccessKeyId>${keyId}</AccessKeyId>\n  <SecretAccessKey>${secret}</SecretAccessKey>\n  <SessionToken>${token}</SessionToken>\n  <Expiration>${end}</Expiration>\n</Credentials>`,
  }),
  {
    name: 'three bare lines',
    token: true,
    region: false,
    write: ({ keyId, secret, token }) => lines(keyId, secret, token),
  },
  {
    name: 'a Markdown table',
    token: true,
    region: false,
    write: ({ keyId, secret, token }) =>
      lines(
        '| name | value |',
        '| --- | --- |',
        `| Access key ID | \`${keyId}\` |`,
        `| Secret access key | \`${secret}\` |`,
        `| Session token | \`${token}\` |`,
      ),
  },
]

const codeFormats: readonly Format[] = [
  {
    name: 'Terraform provider',
    token: true,
    region: true,
    write: (set) =>
      lines(
        'provider "aws" {',
        `  region     = "${set.region}"`,
        `  access_key = "${set.keyId}"`,
        `  secret_key = "${set.secret}"`,
        `  token      = "${set.token}"`,
        '}',
      ),
  },
  {
    name: 'JavaScript SDK',
    token: true,
    region: true,
    write: (set) =>
      lines(
        'const client = new DynamoDBClient({',
        `  region: '${set.region}',`,
        `  credentials: { accessKeyId: '${set.keyId}', secretAccessKey: '${set.secret}', sessionToken: '${set.token}' },`,
        '})',
      ),
  },
  {
    name: 'boto3',
    token: true,
    region: true,
    write: (set) =>
      lines(
        'session = boto3.Session(',
        `    aws_access_key_id="${set.keyId}",`,
        `    aws_secret_access_key="${set.secret}",`,
        `    aws_session_token="${set.token}",`,
        `    region_name="${set.region}",`,
        ')',
      ),
  },
  {
    name: 'Java SDK',
    token: true,
    region: false,
    write: ({ keyId, secret, token }) => `AwsSessionCredentials.create("${keyId}", "${secret}", "${token}")`,
  },
  {
    name: 'Go SDK',
    token: true,
    region: true,
    write: (set) =>
      lines(
        'cfg, err := config.LoadDefaultConfig(ctx,',
        `\tconfig.WithRegion("${set.region}"),`,
        `\tconfig.WithCredentialsProvider(credentials.NewStaticCredentialsProvider("${set.keyId}", "${set.secret}", "${set.token}")))`,
      ),
  },
  {
    name: 'C# SDK',
    token: true,
    region: false,
    write: ({ keyId, secret, token }) =>
      `var c = new SessionAWSCredentials("${keyId}", "${secret}", "${token}");`,
  },
]

export const formats: readonly Format[] = [
  ...fileFormats,
  ...oneLineFormats,
  ...jsonFormats,
  ...otherFormats,
  ...codeFormats,
]
