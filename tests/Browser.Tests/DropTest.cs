using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DienHinh.Browser.Tests;

/// <summary>Files dropped on the page of uploads, in an office of their own: each has its row with progress, and the row of the server afterwards.</summary>
public sealed class DropTest(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static readonly string[] s_files = ["phuong-phuoc-my-2023.xlsx", "xa-phuc-linh-2023.xlsx", "xa-phuc-linh-2024.xlsx"];

    // What a browser makes of files that a person lets go over the page.
    private const string Drop = """
        ([form, files]) => {
          const data = new DataTransfer();
          for (const f of files) data.items.add(new File([Uint8Array.from(atob(f.content), c => c.charCodeAt(0))], f.name));
          for (const type of ["dragover", "drop"]) {
            form.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
            window.seen.push(type + (form.classList.contains("over") ? " over" : ""));
          }
        }
        """;

    // Remembers every state that a row went through, from the first progress bar on.
    private const string Watch = """
        () => {
          window.seen = [];
          const note = () => {
            for (const row of document.querySelectorAll("#rows li")) {
              const bar = row.querySelector("progress");
              if (bar) window.seen.push("bar " + bar.getAttribute("aria-label"));
              else if (/đang chờ gửi/.test(row.textContent)) window.seen.push("waits " + row.querySelector(".name").textContent);
            }
          };
          new MutationObserver(note).observe(document.getElementById("rows"), { childList: true, subtree: true, characterData: true, attributes: true });
        }
        """;

    [Fact]
    public async Task DroppedFiles_ShowTheirProgress_TwoAtATime_AndBecomeTheRowsOfTheServer()
    {
        var page = await office.SignIn();
        await page.GotoAsync("/submissions/upload");
        await page.EvaluateAsync(Watch);
        // The server answers when it is told to, so that progress can be looked at.
        var mayAnswer = new TaskCompletionSource();
        await page.RouteAsync(new Regex("/submissions/upload"), async route =>
        {
            if (route.Request.Method == "POST") await mayAnswer.Task;
            await route.ContinueAsync();
        });
        var form = await page.QuerySelectorAsync("form[data-upload]");
        await page.EvaluateAsync(Drop, new object[] { form!, s_files.Select(f => new { name = f, content = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(OfficeFixture.Samples, f))) }).ToArray() });

        await Assertions.Expect(page.Locator("#rows progress")).ToHaveCountAsync(2);
        Assert.Equal(s_files[..2], await page.Locator("#rows li:has(progress) .name").AllInnerTextsAsync());
        Assert.Equal(s_files[2], await page.Locator("#rows li:not(:has(progress)) .name").InnerTextAsync());
        await OfficeFixture.Keep(page, "nop-tha-tep");
        mayAnswer.SetResult();

        var rows = page.Locator("#rows [data-test=upload-row]");
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#rows progress")).ToHaveCountAsync(0);
        Assert.Equal(s_files, (await rows.Locator(".name").AllInnerTextsAsync()).Order(StringComparer.Ordinal));
        var seen = (await page.EvaluateAsync<string[]>("window.seen")).Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("dragover over", seen);
        Assert.Contains("drop", seen);
        Assert.Superset(s_files.Select(f => "bar " + f).ToHashSet(), seen.ToHashSet());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task BrokenConnection_IsSaidInTheRow_AndTheFileCanBeSentAgain()
    {
        var page = await office.SignIn();
        await page.GotoAsync("/submissions/upload");
        await page.EvaluateAsync("window.seen = []");
        var rows = page.Locator("#rows [data-test=upload-row]");
        var before = await rows.CountAsync();
        await page.RouteAsync(new Regex("/submissions/upload"), route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        var form = await page.QuerySelectorAsync("form[data-upload]");
        var file = Path.Combine(OfficeFixture.Samples, "xa-phuc-linh-2024.xlsx");
        await page.EvaluateAsync(Drop, new object[] { form!, new[] { new { name = "xa-phuc-linh-2024.xlsx", content = Convert.ToBase64String(await File.ReadAllBytesAsync(file)) } } });
        var failed = page.Locator("#rows li[data-state=rejected]:has-text('Mất kết nối')");
        await Assertions.Expect(failed).ToHaveCountAsync(1);
        await page.UnrouteAsync(new Regex("/submissions/upload"));
        await failed.GetByRole(AriaRole.Button, new() { Name = "Gửi lại" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(before + 1);
        await Assertions.Expect(failed).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }
}
