package org.rookery.status.page;

import java.util.Map;
import org.rookery.status.Masthead.Colours;
import org.rookery.status.Masthead.Look;
import org.rookery.status.Words;
import org.rookery.status.history.ComponentState;

/** What all public pages of the status have around them: head, style, foot. */
final class Frame {
  private static final Map<ComponentState, String> SIGNS =
      Map.of(
          ComponentState.OPERATIONAL,
          "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"m9 12 2 2 4-4\"/>",
          ComponentState.MAINTENANCE,
          "<path d=\"M7 10h3V7L6.500 3.500a6 6 0 0 1 8 8l6 6a2 2 0 0 1-3 3l-6-6a6 6 0 0 1-8-8L7 10\"/>",
          ComponentState.DEGRADED,
          "<path d=\"M12 9v4m0 3v.01M12 3.500 2.500 20h19L12 3.500z\"/>",
          ComponentState.PARTIAL_OUTAGE,
          "<path d=\"M12 8v4m0 4v.01\"/><circle cx=\"12\" cy=\"12\" r=\"9\"/>",
          ComponentState.MAJOR_OUTAGE,
          "<path d=\"m9 9 6 6m0-6-6 6M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5z\"/>");

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--app:#f6f7f9;--surface:#fff;--line:#e6e8ed;--control:#878d9b;--text:#15171c;--text2:#454b57;--text3:#616876;
      --ok:#199e53;--okt:#007e3f;--okb:#e8faec;--okl:#afe4bb;--warn:#be7c00;--warnt:#976200;--warnb:#fff2e2;--warnl:#f3cd9e;
      --part:#d47026;--partt:#ab540d;--partb:#fff1e9;--partl:#fdc7a7;--bad:#e64343;--badt:#c73839;--badb:#fff0ef;--badl:#ffc3bd;
      --plan:#1c8cda;--plant:#0571b5;--planb:#ebf6ff;--planl:#b0daff;LIGHT}
      @media(prefers-color-scheme:dark){:root{--app:#0d0f13;--surface:#15181d;--line:#242932;--control:#707887;--text:#eceef2;--text2:#b4bac6;--text3:#939ba9;
      --ok:#1ba055;--okt:#5cb477;--okb:#132d1b;--okl:#2a5537;--warn:#b67700;--warnt:#cc9140;--warnb:#34230b;--warnl:#61441d;
      --part:#ca6719;--partt:#d98854;--partb:#382011;--partl:#673f26;--badt:#f2716a;--badb:#3f1917;--badl:#733431;
      --plant:#5aa5e4;--planb:#12283b;--planl:#294e6d;DARK}}
      *{box-sizing:border-box}body{margin:0;background:var(--app);color:var(--text);font:14px/22px Inter,"Inter Variable",system-ui,-apple-system,"Segoe UI",sans-serif;-webkit-font-smoothing:antialiased}
      .page{max-width:792px;margin:0 auto;padding:32px 16px 48px}a{color:var(--accent-text)}:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
      .top{display:flex;align-items:center;gap:12px;margin:0 0 24px}.top img{height:32px;max-width:160px;border-radius:8px}.top b{font-size:18px;font-weight:600}.top span{color:var(--text3);font-size:16px}
      .button,button{font:500 14px/20px inherit;font-family:inherit;border-radius:6px;padding:9px 16px;min-height:40px;cursor:pointer}.top .button{margin-inline-start:auto;border:1px solid var(--line);background:var(--surface);color:var(--text);text-decoration:none}
      button{border:0;background:var(--solid);color:var(--on-solid)}h1{font-size:20px;line-height:28px;font-weight:600;letter-spacing:-.012em;margin:0;text-wrap:balance}h2{font-size:16px;line-height:24px;font-weight:600;margin:0}h3{font-size:14px;line-height:20px;font-weight:500;margin:0}
      .head{display:flex;gap:20px;align-items:center;padding:20px 24px;border-radius:12px;border:1px solid;margin:0 0 16px}.head p{margin:2px 0 0;color:var(--text2)}.head svg{width:28px;height:28px;flex:none}
      .operational{--c:var(--okt);--g:var(--ok);--t:var(--okb);--l:var(--okl)}.maintenance{--c:var(--plant);--g:var(--plan);--t:var(--planb);--l:var(--planl)}.degraded{--c:var(--warnt);--g:var(--warn);--t:var(--warnb);--l:var(--warnl)}
      .partial_outage{--c:var(--partt);--g:var(--part);--t:var(--partb);--l:var(--partl)}.major_outage{--c:var(--badt);--g:var(--bad);--t:var(--badb);--l:var(--badl)}.head{background:var(--t);border-color:var(--l)}.head svg,.state{color:var(--c)}
      svg{width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}.state{display:inline-flex;gap:5px;align-items:center;font-size:13px;white-space:nowrap}
      .card{background:var(--surface);border:1px solid var(--line);border-radius:12px;margin:0 0 16px;overflow:hidden}.card>header{display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center;padding:16px 20px 8px}.card>header h2{flex:1 1 auto;font-size:15px;text-wrap:pretty}
      .when{margin:0;color:var(--text3);font-size:12px}.tag{font-size:12px;line-height:20px;font-weight:500;padding:0 8px;border-radius:4px;background:var(--t);color:var(--c)}
      .said{display:grid;grid-template-columns:132px 1fr;gap:8px 12px;margin:0;padding:4px 20px 16px}.said dt{color:var(--text3);font-size:12px}.said dd{margin:0;overflow-wrap:anywhere}.said:empty{display:none}.text{margin:0;padding:4px 20px 12px;color:var(--text2);overflow-wrap:anywhere}
      .group>header{padding-bottom:14px}.legend{display:flex;flex-wrap:wrap;justify-content:end;gap:4px 14px;margin:24px 4px 8px;padding:0;list-style:none;font-size:12px;color:var(--text2)}.legend li{display:flex;gap:6px;align-items:end}.legend .b{width:5px;height:12px;flex:none;align-self:center}
      .part{padding:14px 20px;border-top:1px solid var(--line)}.row{display:flex;justify-content:space-between;gap:12px;align-items:center}.axis{color:var(--text3);font-size:12px;margin-top:6px;font-variant-numeric:tabular-nums}.axis .near{display:none}
      .bars{display:flex;gap:3px;height:28px;align-items:end;margin-top:8px}.b{flex:1 1 0;min-width:1px;height:100%;border-radius:1.5px;background:var(--g)}.b.none{background:var(--line)}.bars .degraded{height:72%}.bars .partial_outage{height:48%}.legend .degraded{height:9px!important;align-self:end}.legend .partial_outage{height:6px!important;align-self:end}
      .b.major_outage{clip-path:polygon(0 0,50% 18%,100% 0,100% 100%,0 100%)}.b.maintenance{background:repeating-linear-gradient(135deg,var(--g) 0 2px,var(--t) 2px 4px)}
      details{margin-top:6px;font-size:13px}summary{cursor:pointer;color:var(--text3);font-size:12px;display:inline-block;padding:2px 0}table{border-collapse:collapse;margin-top:8px;width:100%}th{font-weight:500;color:var(--text3);font-size:12px}td,th{text-align:start;padding:4px 16px 4px 0;border-top:1px solid var(--line);font-variant-numeric:tabular-nums}
      .past{margin:32px 0 12px}.none{color:var(--text2);margin:4px 0 0}.subscribe{margin-top:32px;padding:20px}.subscribe .text{padding:4px 0 12px}.subscribe label{display:block;font-weight:500;font-size:13px;margin-bottom:4px}.subscribe form .row{justify-content:start;max-width:480px}
      input{flex:1;min-width:0;font:inherit;font-size:16px;color:var(--text);background:var(--surface);border:1px solid var(--control);border-radius:6px;padding:8px 12px;min-height:40px}.feeds{margin:16px 0 0;font-size:13px;display:flex;gap:16px}.feeds a{padding:2px 0}
      @media(max-width:560px){.page{padding-top:20px}.said{grid-template-columns:1fr;gap:2px}.said dd{margin-bottom:10px}.bars{gap:1px}.head{padding:16px;gap:14px}.bars .b:nth-child(-n+45){display:none}.axis .far{display:none}.axis .near{display:inline}.part{padding:14px 16px}.card>header,.said,.text{padding-inline:16px}}
      @media(pointer:coarse){.button,button,input{min-height:44px}summary,.feeds a{padding:10px 0}}
      @media(forced-colors:active){.b{forced-color-adjust:none}}
      """;

  private Frame() {}

  /** A whole page around a body. */
  static String page(Look look, Words words, String title, String body) {
    return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title><link rel="icon" href="%s"><link rel="alternate" type="application/atom+xml" title="%s" href="/status/feed.atom">
        <link rel="alternate" type="application/rss+xml" title="%s" href="/status/feed.rss"><meta name="color-scheme" content="light dark">
        <style>%s</style></head><body><div class="page"><header class="top"><img src="%s" alt="">%s<span>%s</span>
        <a class="button" href="/status#subscribe">%s</a></header><main>
        %s</main></div></body></html>
        """
        .formatted(
            words.language().toLanguageTag(),
            StatusHtml.text(title),
            StatusHtml.text(look.iconUrl()),
            StatusHtml.text(title),
            StatusHtml.text(title),
            style(look),
            StatusHtml.text(look.logoUrl() == null ? look.iconUrl() : look.logoUrl()),
            look.logoUrl() == null ? "<b>" + StatusHtml.text(look.name()) + "</b>" : "",
            words.say("status"),
            words.say("subscribe.short"),
            body);
  }

  private static String style(Look look) {
    return STYLE.replace("LIGHT", colours(look.light())).replace("DARK", colours(look.dark()));
  }

  private static String colours(Colours it) {
    return "--solid:%s;--on-solid:%s;--accent-text:%s;--accent:%s"
        .formatted(it.solid(), it.onSolid(), it.text(), it.graphic());
  }

  /** The sign of a state; its word always stands beside it. */
  static String sign(ComponentState state) {
    return "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + SIGNS.get(state) + "</svg>";
  }
}
