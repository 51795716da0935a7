import type { CredentialField } from '../../../session/reading/findings'
import type { Words } from '../en/index'

const field: Record<CredentialField, string> = {
  'key-id': 'Access Key ID',
  secret: 'Secret Access Key',
  token: 'Session Token',
}

export const paste: Words['paste'] = {
  title: 'AWS-Zugangsdaten erneuern',
  steps: [
    'Öffnen Sie in AWS Academy Ihr Learner Lab und drücken Sie Start Lab. Warten Sie auf den grünen Punkt.',
    'Drücken Sie AWS Details.',
    'Drücken Sie neben AWS CLI auf Show.',
    'Kopieren Sie den ganzen Block, von [default] bis zum Ende.',
  ],
  drawn: { startLab: 'Start Lab', details: 'AWS Details', cli: 'AWS CLI', show: 'Show' },
  stepsTitle: 'Wo sie zu finden sind',
  credentials: 'Zugangsdaten einfügen',
  credentialsHint:
    'Wird nur auf diesem Gerät gelesen und versiegelt, sobald Sie „Zugangsdaten aktualisieren“ drücken.',
  placeholder: '[default]\naws_access_key_id=…\naws_secret_access_key=…\naws_session_token=…',
  paste: 'Einfügen',
  pasteRefused:
    'Der Browser hat die Zwischenablage nicht hergegeben. Tippen Sie lange in das Feld und wählen Sie „Einfügen“.',
  region: 'Region',
  regionError: 'Eine Region sieht aus wie us-east-1.',
  table: 'Tabelle',
  tableError: '3 bis 255 Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche.',
  timeLeft: 'Verbleibende Zeit im Lab',
  timeLeftHint: 'Stunden und Minuten',
  timeLeftError: 'Schreiben Sie es wie 3:25, höchstens 36 Stunden.',
  timeLeftFromText: 'Das Ende steht im Text.',
  timeLeftNone: 'Dauerhafte Schlüssel haben kein Ende.',
  update: 'Zugangsdaten aktualisieren',
  checking: 'Wird mit AWS geprüft …',
  creating: 'Die Tabelle wird angelegt …',
  framed:
    'Tidebill läuft hier in einer anderen Seite. Zu Ihrer Sicherheit nimmt es Zugangsdaten nur in einem eigenen Fenster an.',

  found: 'Gefunden',
  fieldNames: { keyId: 'Access Key ID', secret: 'Secret Access Key', token: 'Session Token' },
  status: {
    found: 'Gefunden',
    missing: 'Fehlt',
    wrong: 'Stimmt nicht',
    'not-needed': 'Nicht nötig',
  },
  more: 'Arbeitsbereich und Endpunkt',
  workspace: 'Arbeitsbereich',
  workspaceHint: 'Ein Satz Bücher in der Tabelle. Ein anderer Name öffnet andere Bücher.',
  workspaceError: '1 bis 40 kleine Buchstaben, Ziffern oder Striche.',
  endpoint: 'Endpunkt',
  endpointHint: 'Leer: AWS selbst',
  endpointErrors: {
    'not-a-url': 'Das ist keine Adresse. Sie sieht aus wie https://dynamodb.us-east-1.amazonaws.com.',
    scheme: 'Eine Adresse beginnt hier mit https://.',
    'plain-http': 'Über einfaches http könnte unterwegs jeder mitlesen. Nehmen Sie https://.',
    'user-in-url': 'Lassen Sie Name und Passwort aus der Adresse.',
    'query-in-url': 'Lassen Sie weg, was nach ? oder # kommt.',
    'not-dynamodb': 'Diese Adresse von Amazon ist nicht DynamoDB.',
  },
  profile: 'Profil',
  pickProfile: 'Welches Profil?',
  unnamed: (place) => `Satz ${place}`,
  ends: (when) => `Endet ${when}`,

  findings: {
    'nothing-found': () =>
      'In diesem Text sind keine Zugangsdaten. Kopieren Sie den ganzen Block neben AWS CLI.',
    'too-large': () => 'Das ist viel mehr Text als ein Block mit Zugangsdaten. Kopieren Sie nur den Block.',
    'several-profiles': () => 'In diesem Text steht mehr als ein Satz: Wählen Sie einen.',
    'missing-key-id': () => 'Die Access Key ID fehlt. Kopieren Sie den ganzen Block.',
    'missing-secret': () => 'Der Secret Access Key fehlt. Kopieren Sie den ganzen Block.',
    'missing-token': () => 'Das Session Token fehlt. Kopieren Sie den Block bis ganz zum Ende.',
    'key-id-cut-short': ({ length, expected }) =>
      `Die Access Key ID ist abgeschnitten: ${length} von ${expected} Zeichen.`,
    'secret-cut-short': ({ length, expected }) =>
      `Der Secret Access Key ist abgeschnitten: ${length} von ${expected} Zeichen.`,
    'token-cut-short': () => 'Das Session Token ist abgeschnitten. Kopieren Sie den Block bis ganz zum Ende.',
    'token-odd-length': () => 'Das Session Token hat eine ungewöhnliche Länge: Vielleicht fehlt ein Zeichen.',
    'secret-too-long': ({ length, expected }) =>
      `Der Secret Access Key ist zu lang: ${length} statt ${expected} Zeichen.`,
    placeholder: ({ field: name }) =>
      `Für „${field[name]}“ steht nur ein Platzhalter da. Kopieren Sie den echten Block.`,
    'masked-secret': ({ field: name }) =>
      `„${field[name]}“ ist hinter Sternen verborgen. Drücken Sie vor dem Kopieren Show.`,
    'odd-characters': ({ field: name }) =>
      `„${field[name]}“ enthält Zeichen, die dort nicht vorkommen können.`,
    'mixed-sets': ({ field: name }) =>
      `Zwei verschiedene Sätze sind vermischt: „${field[name]}“ steht zweimal da.`,
    'key-and-secret-swapped': () => 'Access Key ID und Secret waren vertauscht. Das wurde berichtigt.',
    'long-lived': () =>
      'Diese Schlüssel enden nie von selbst. Sie funktionieren, aber wer sie bekommt, hat sie für immer. Sicherer sind Schlüssel nur für diese eine Tabelle.',
    'unusual-key-id': () =>
      'Das ist keine Access Key ID von AWS. Für eine Tabelle, die nicht bei AWS liegt, ist das in Ordnung.',
    'bad-region': () => 'Die Region im Text gibt es nicht; sie wurde weggelassen.',
    'bad-endpoint': () => 'Der Endpunkt im Text ist keine brauchbare Adresse; er wurde weggelassen.',
    'bad-expiration': () => 'Das Ende im Text ist kein Datum; es wurde weggelassen.',
  },

  local: 'Das ist ein Lab auf Ihrem eigenen Rechner, nicht AWS.',
  localConfirm: (endpoint) => `Meine Änderungen an ${endpoint} senden`,
  other:
    'Diese Adresse gehört nicht Amazon. Wer sie betreibt, bekommt diese Zugangsdaten und alle Ihre Dokumente.',
  otherConfirm: (endpoint) => `Ich kenne ${endpoint} und vertraue der Adresse`,
  confirmNeeded: 'Bestätigen Sie zuerst die Adresse.',
  pasteNeeded: 'Fügen Sie zuerst die Zugangsdaten ein.',

  recognised: {
    new: '',
    'kept-end': 'Diesen Schlüssel haben Sie schon einmal eingefügt: Sein Ende bleibt, wie es war.',
    'already-ended': 'AWS hat diesen Schlüssel schon einmal beendet. Er wird noch einmal versucht.',
  },

  connected: 'AWS verbunden',
  connectedAccount: (account) => `AWS verbunden mit Konto ${account}`,

  verdicts: {
    connected: { title: 'Verbunden', text: '' },
    'table-missing': {
      title: 'Die Zugangsdaten funktionieren, aber die Tabelle ist nicht da',
      text: 'Legen Sie sie jetzt an, oder ändern Sie oben Tabelle oder Region. Abgerechnet wird nach Nutzung: Eine ruhende Tabelle kostet fast nichts.',
    },
    'wrong-schema': {
      title: 'Diese Tabelle gehört zu etwas anderem',
      text: 'Ihre Schlüssel sind nicht pk und sk als Text. Geben Sie oben einen anderen Tabellennamen ein; eine neue kann angelegt werden.',
    },
    'not-allowed': {
      title: 'Diese Zugangsdaten dürfen das nicht',
      text: 'Bitten Sie, wem das Konto gehört, diese Aktion in die Richtlinie aufzunehmen:',
    },
    'session-over': { title: 'AWS hat diese Zugangsdaten abgelehnt', text: '' },
    clock: {
      title: 'Die Uhr dieses Geräts geht falsch',
      text: 'Stellen Sie Datum und Uhrzeit ein, am besten automatisch, und drücken Sie noch einmal „Zugangsdaten aktualisieren“.',
    },
    unreachable: {
      title: 'AWS ist nicht erreichbar',
      text: 'Es gibt kein Netz, etwas blockiert die Verbindung, oder die Region ist falsch. Es wurde nichts geändert; versuchen Sie es noch einmal.',
    },
    'other-account': {
      title: 'Das ist ein anderes AWS-Konto',
      text: 'Ihre Änderungen gingen in ein anderes Konto als beim letzten Mal.',
    },
    storage: {
      title: 'Der Speicher dieses Geräts hat versagt',
      text: 'Die Zugangsdaten konnten nicht aufbewahrt werden. Erlauben Sie dieser Seite Websitedaten, schaffen Sie Platz und versuchen Sie es dann erneut.',
    },
    'not-renewed': { title: 'Die Adresse hat keine Zugangsdaten geliefert', text: '' },
    failed: {
      title: 'AWS hat mit einem Fehler geantwortet',
      text: 'Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.',
    },
  },
  over: {
    'no-credentials': 'Sie sind unvollständig. Kopieren Sie noch einmal den ganzen Block.',
    expired: 'Ihre Zeit ist um. Drücken Sie noch einmal Start Lab und kopieren Sie den neuen Block.',
    'lab-ended':
      'Das Lab wurde beendet, oder sein Budget ist verbraucht. Drücken Sie noch einmal Start Lab und kopieren Sie den neuen Block.',
    rejected: 'AWS kennt sie nicht. Kopieren Sie noch einmal den ganzen Block.',
    signature: 'Das Secret gehört nicht zur Access Key ID. Kopieren Sie noch einmal den ganzen Block.',
  },
  accounts: (now, before) => `Konto ${now}; beim letzten Mal war es ${before}.`,
  useAccount: (account) => `Konto ${account} verwenden`,
  createTable: 'Tabelle anlegen',
  createIn: (account) => `Diese Schlüssel gehören zu Konto ${account}.`,
  noAnswer:
    'Der Hintergrunddienst hat nicht geantwortet. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  sealFailed:
    'Die Zugangsdaten konnten auf diesem Gerät nicht aufbewahrt werden. Erlauben Sie dieser Seite Websitedaten und versuchen Sie es dann erneut.',
}
