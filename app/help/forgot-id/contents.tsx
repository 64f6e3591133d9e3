import { getTranslations } from "next-intl/server";
import { saying } from "@/app/_words/say";
import { AsideContents, AsidePart } from "@/components/aside";
import { sections } from "./sections";

export async function Contents() {
  const say = await saying(getTranslations("help"));

  return (
    <AsideContents labelledBy="contents">
      <AsidePart id="contents" title={say("contents")}>
        <ul>
          {sections.map(({ id, words }) => (
            <li className="leading-160" key={id}>
              <a className="inline-block py-2.5" href={`#${id}`}>
                {say(`${words}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </AsidePart>
    </AsideContents>
  );
}
