interface ReachProps {
  readonly phone: string;
  readonly email: string;
}

/** Ways to reach somebody: to be called or written to with a click. */
export function Reach({ phone, email }: ReachProps) {
  return (
    <>
      {phone ? (
        <div>
          <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
            <bdi>{phone}</bdi>
          </a>
        </div>
      ) : null}
      {email ? (
        <div>
          <a href={`mailto:${encodeURIComponent(email)}`}>
            <bdi>{email}</bdi>
          </a>
        </div>
      ) : null}
    </>
  );
}
