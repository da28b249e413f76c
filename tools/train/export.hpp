// The trained net as the file that the program reads.
#pragma once

#include "syntax/model_file.hpp"
#include "train/network.hpp"

namespace truceline::train {

[[nodiscard]] ModelFile export_model(const Network& network, const Corpus& corpus);

}  // namespace truceline::train
