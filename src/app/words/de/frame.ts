import type { Words } from '../en/index'

export const frame: Words['frame'] = {
  name: 'Tidebill',
  navigation: 'Hauptmenü',
  skip: 'Zum Inhalt springen',
  pages: {
    invoices: 'Rechnungen',
    customers: 'Kunden',
    items: 'Artikel',
    analytics: 'Auswertungen',
    settings: 'Einstellungen',
  },
  newInvoice: 'Neue Rechnung',
  notFound: {
    title: 'Unter dieser Adresse gibt es keine Seite',
    text: 'Der Link ist vielleicht veraltet oder abgeschnitten.',
    back: 'Zu den Rechnungen',
  },
  stopped: {
    title: 'Diese Seite ist stehen geblieben',
    text: 'Was Sie geschrieben haben, liegt sicher auf diesem Gerät. Die anderen Seiten funktionieren weiter.',
    again: 'Noch einmal versuchen',
    copy: 'Fehlerbericht kopieren',
    copied: 'Kopiert. Zugangsdaten sind nicht darin.',
    exportAll: 'Alles exportieren',
    notExported: 'Der Export ist misslungen. Ihre Bücher sind weiterhin auf diesem Gerät.',
  },
  notLoaded: {
    title: 'Diese Seite konnte nicht geladen werden',
    text: 'Ein Teil der App fehlt: Es gibt kein Netz, oder eine neuere Version hat ihn ersetzt.',
    reload: 'Neu laden',
  },
  update: {
    waiting: 'Eine neue Version von Tidebill ist bereit.',
    inForce: 'Tidebill wurde in einem anderen Fenster aktualisiert.',
    accept: 'Jetzt aktualisieren',
    later: 'Später',
    unsaved: 'Etwas ist noch nicht gespeichert. Bitte zuerst speichern, dann aktualisieren.',
  },
  heldUp: {
    title: 'In einem anderen Fenster ist eine ältere Version von Tidebill offen',
    text: 'Sie hält Ihre Bücher fest. Schließen Sie das Fenster, oder laden Sie es neu; diese Seite macht dann von selbst weiter.',
  },
  writeFault: {
    blocked:
      'Die letzte Änderung ist nicht gespeichert: Der Browser lässt diese Seite nichts mehr aufbewahren.',
    full: 'Die letzte Änderung ist nicht gespeichert: Dieses Gerät ist voll. Schaffen Sie Platz und versuchen Sie es dann erneut.',
    lost: 'Die letzte Änderung ist nicht gespeichert: Die Verbindung zum Speicher dieses Geräts ist abgerissen.',
    'newer-version':
      'Die letzte Änderung ist nicht gespeichert: Eine neuere Version von Tidebill ist geöffnet. Laden Sie diese Seite neu.',
    unknown: 'Die letzte Änderung ist nicht gespeichert: Der Speicher dieses Geräts hat versagt.',
  },
  retry: 'Noch einmal versuchen',
  storage: {
    blocked: {
      title: 'Der Browser lässt Tidebill hier nichts aufbewahren',
      text: 'Wahrscheinlich ist dies ein privates Fenster, oder Websitedaten sind abgeschaltet. Tidebill bewahrt Ihre Rechnungen auf diesem Gerät auf und braucht das. Öffnen Sie die App in einem gewöhnlichen Fenster, oder erlauben Sie in den Einstellungen des Browsers Websitedaten für diese Adresse.',
    },
    full: {
      title: 'Dieses Gerät ist voll',
      text: 'Tidebill konnte seine Bücher aus Platzmangel nicht öffnen. Schaffen Sie Platz und versuchen Sie es dann erneut. Es wurde nichts gelöscht.',
    },
    lost: {
      title: 'Die Verbindung zum Speicher dieses Geräts ist abgerissen',
      text: 'Das geschieht, wenn der Browser eine Seite schlafen legt. Versuchen Sie es noch einmal.',
    },
    'newer-version': {
      title: 'Hier war schon eine neuere Version von Tidebill',
      text: 'Sie hat ihre Bücher auf eine Art geschrieben, die diese Version nicht lesen kann. Laden Sie neu, um die neuere zu bekommen; es wurde nichts geändert.',
    },
    unknown: {
      title: 'Der Speicher dieses Geräts hat versagt',
      text: 'Die Bücher ließen sich nicht öffnen. Versuchen Sie es noch einmal; wenn das nicht hilft, starten Sie den Browser neu. Es wurde nichts gelöscht.',
    },
  },
  storageAgain: 'Noch einmal versuchen',
  saved: 'Alles ist auf diesem Gerät gespeichert.',
  notSaved: 'Es konnte nicht alles gespeichert werden.',
  keys: {
    title: 'Tastenkürzel',
    new: 'Neue Rechnung',
    search: 'Suchen',
    refresh: 'AWS-Zugangsdaten erneuern',
    help: 'Diese Liste',
    save: 'Zeigen, dass alles gespeichert ist',
    issue: 'Die geöffnete Rechnung ausstellen',
    undo: 'Den letzten Schritt zurücknehmen',
    redo: 'Ihn wiederholen',
    moveLine: 'Die Position verschieben, in der der Cursor steht',
    moveInList: 'Durch eine Liste gehen',
    pick: 'Die Zeile auswählen; mit Umschalt alle bis dorthin',
    pickAll: 'Alle Zeilen auswählen',
    close: 'Schließen, was offen ist',
    control: 'Strg',
    shift: 'Umschalt',
    alt: 'Alt',
    enter: 'Eingabe',
    escape: 'Esc',
    space: 'Leertaste',
    off: 'Die einzelnen Buchstaben lassen sich in den Einstellungen abschalten.',
  },
}
