using Lode.Tests.Cases;

namespace Lode.Tests.Library;

public class SubjectCases() : EngineCases(pack => new SubjectEngine(pack));
