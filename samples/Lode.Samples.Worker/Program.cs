using System.Text;
using System.Text.Json;
using Lode;
using Lode.Samples;

// Judges deals, a line of JSON each, from standard input to standard output; a line that is no deal is answered with what is wrong with it.
using var rules = RuleHosts.Open<Deal>(args is [var folder, ..] ? folder : "rules");
rules.Watch();

var json = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, MaxDepth = 32 };
using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
var (line, bad) = (0, 0);
await foreach (var text in Lines.Of(input))
{
    line++;
    var answer = Answer(text);
    bad += answer.Error is null ? 0 : 1;
    await output.WriteLineAsync(JsonSerializer.Serialize(answer, json));
}

return bad == 0 ? 0 : 1;

Answered Answer(string? text)
{
    try
    {
        if (text is null || JsonSerializer.Deserialize<Deal>(text, json) is not { } deal)
        {
            return new(line) { Error = text is null ? "The line is too long." : "The line holds no deal." };
        }

        var judgement = rules.Judge(deal);
        return new(line)
        {
            Key = judgement.Key,
            Score = judgement.Score.Sum,
            Flags = [.. judgement.Flags.Select(f => $"{f.Rule}: {f.Message}")],
            Undetermined = [.. judgement.Undetermined.Select(o => o.Rule)],
        };
    }
    catch (JsonException)
    {
        return new(line) { Error = "The line is no deal in JSON." };
    }
    catch (SubjectException problem)
    {
        return new(line) { Error = problem.Message };
    }
}
