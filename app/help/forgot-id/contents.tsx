import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { sections } from "./sections";

export async function Contents() {
  const say = await saying(getTranslations("help"));

  return (
    <nav className="aside beside toc" aria-labelledby="contents">
      <div>
        <h2 className="h2" id="contents">
          {say("contents")}
        </h2>
        <ul>
          {sections.map(({ id, words }) => (
            <li key={id}>
              <a href={`#${id}`}>{say(`${words}.title`)}</a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
