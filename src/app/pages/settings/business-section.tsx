import { documentKey } from '../../../sync/scalars'
import { useWords } from '../../words/use-words'
import { DocumentForm, Group, TextOf } from './document-form'

const businessKey = documentKey('business', 'profile')

/** Who the invoices are from. */
export function BusinessSection() {
  const words = useWords().settings.business
  return (
    <>
      <p class="settings-intro">{words.intro}</p>
      <DocumentForm of={businessKey} fresh={{ name: '', address: {} }}>
        {(session) => (
          <>
            <Group title={words.who}>
              <div class="settings-fields">
                <TextOf session={session} path={['name']} label={words.name} autocomplete="organization" />
                <TextOf session={session} path={['contact']} label={words.contact} autocomplete="name" />
                <TextOf
                  session={session}
                  path={['email']}
                  label={words.email}
                  type="email"
                  autocomplete="email"
                />
                <TextOf
                  session={session}
                  path={['phone']}
                  label={words.phone}
                  type="tel"
                  autocomplete="tel"
                />
                <TextOf
                  session={session}
                  path={['website']}
                  label={words.website}
                  type="url"
                  autocomplete="url"
                />
              </div>
            </Group>
            <Group title={words.address}>
              <div class="settings-fields">
                <TextOf
                  session={session}
                  path={['address', 'line1']}
                  label={words.line1}
                  autocomplete="address-line1"
                />
                <TextOf
                  session={session}
                  path={['address', 'line2']}
                  label={words.line2}
                  autocomplete="address-line2"
                />
                <TextOf
                  session={session}
                  path={['address', 'postalCode']}
                  label={words.postalCode}
                  autocomplete="postal-code"
                />
                <TextOf
                  session={session}
                  path={['address', 'city']}
                  label={words.city}
                  autocomplete="address-level2"
                />
                <TextOf
                  session={session}
                  path={['address', 'region']}
                  label={words.region}
                  autocomplete="address-level1"
                />
                <TextOf
                  session={session}
                  path={['address', 'country']}
                  label={words.country}
                  hint={words.countryHint}
                  autocomplete="country"
                />
              </div>
            </Group>
            <Group title={words.tax}>
              <div class="settings-fields">
                <TextOf session={session} path={['taxId']} label={words.taxId} />
                <TextOf session={session} path={['taxNumber']} label={words.taxNumber} />
                <TextOf session={session} path={['registrationId']} label={words.registrationId} />
              </div>
            </Group>
            <Group title={words.bank}>
              <div class="settings-fields">
                <TextOf session={session} path={['accountName']} label={words.accountName} />
                <TextOf session={session} path={['iban']} label={words.iban} />
                <TextOf session={session} path={['bic']} label={words.bic} />
                <TextOf session={session} path={['bankName']} label={words.bankName} />
              </div>
            </Group>
          </>
        )}
      </DocumentForm>
    </>
  )
}
